import type { Message } from '../../inbox/message'
import type { Decision } from '../../shared/decision'
import type { Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import type { Step } from '../conversation/change-conversation'

/**
 * The result of planning an agent's command: conversation commands, and the other records to write if they are
 * accepted.
 */
export interface AgentSteps {
  readonly steps: readonly Step[]
  /** The messages that the steps name. */
  readonly messages?: readonly Message[]
  readonly plan?: Partial<Plan>
  /** The reason code, if there is no command to the conversation. */
  readonly reason?: ReasonCode
  /** The refusal of a policy, before the conversation decides. */
  readonly refused?: Decision<unknown>
}
