import type { Message } from '../../inbox/message'
import type { Decision } from '../../shared/decision'
import type { Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import type { Step } from '../conversation/change-conversation'

/** What an agent's command comes down to: commands to the conversation, and what else is written when they are accepted. */
export interface AgentSteps {
  readonly steps: readonly Step[]
  /** The messages that the steps name. */
  readonly messages?: readonly Message[]
  readonly plan?: Partial<Plan>
  /** What it is called when the conversation itself is asked nothing. */
  readonly reason?: ReasonCode
  /** A policy refused before the conversation was asked. */
  readonly refused?: Decision<unknown>
}
