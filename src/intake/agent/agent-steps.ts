import type { Message } from '../../inbox/message'
import type { Decision } from '../../shared/decision'
import type { Json } from '../../shared/json'
import type { ReasonCode } from '../../shared/reasons'
import type { Step } from '../conversation/change-conversation'
import type { Parts } from '../decided/decided'

/**
 * What an agent's command leads to: commands to the conversation, and what else is decided if they are accepted.
 */
export interface AgentSteps {
  readonly steps: readonly Step[]
  /** The messages that the steps name. */
  readonly messages?: readonly Message[]
  /** What else is decided if they are accepted. */
  readonly parts?: Parts
  /** The reason code, if there is no command to the conversation. */
  readonly reason?: ReasonCode
  /** The refusal of a policy, before the conversation decides. */
  readonly refused?: Decision<Json | undefined>
}
