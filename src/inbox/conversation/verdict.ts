import { type Decision, type DetailsOf, decision, type Explanation, statement } from '../../shared/decision'
import type { ReasonCode } from '../../shared/reasons'
import { copyOf } from '../../shared/shown'
import type { ConversationCommand } from './commands'
import { versionToWrite } from './event-versions'
import type { ConversationEvent, EventBody } from './events'

/** Every code with which a conversation refuses a command. */
export const refusalReasons = [
  'DUPLICATE_TRIGGER',
  'PERSON_ERASED',
  'NEW_THREAD',
  'CHANNEL_KIND_UNKNOWN',
  'CHANNEL_CANNOT_SEND',
  'CHANNEL_NO_RECEIPTS',
  'NOT_OPEN',
  'FILTERED',
  'ALREADY_TAKEN_OVER',
  'CHAT_ONLY',
  'NO_CONTACT',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** The answer of a conversation to a command: events (an empty list when nothing changes), or a refusal. */
export type Verdict = AcceptedVerdict | RefusedVerdict

/** The reason is the code of the command, if it has one, or a code of the conversation. */
export type AcceptedVerdict = Decision<Accepted>

export type RefusedVerdict = Decision<Refused, RefusalReason>

export type Accepted = {
  readonly accepted: true
  /** What happens, in order. `evolve` accepts each of them in the state that was decided about. */
  readonly events: readonly ConversationEvent[]
}

export type Refused = {
  readonly accepted: false
}

/** Whether the conversation refused the command. Then `reason` is one of `refusalReasons`. Throws nothing. */
export const isRefused = (verdict: Verdict): verdict is RefusedVerdict => !verdict.outcome.accepted

/** Accepts with these events. Each gets the actor and the time of the command. */
export const accept = (
  command: ConversationCommand,
  reason: ReasonCode,
  ...bodies: readonly EventBody[]
): AcceptedVerdict =>
  decision<Accepted>(
    {
      accepted: true,
      events: bodies.map((body) =>
        copyOf({ ...body, ...versionToWrite(body.type), at: command.at, by: command.by }),
      ),
    },
    reason,
    { ...allows(command), holds: true },
  )

/** Accepts without events: the command is valid, but changes nothing. */
export const nothingToDo = (command: ConversationCommand, reason: ReasonCode): AcceptedVerdict =>
  accept(command, reason)

/** Refuses, because the statement `rule` does not hold. */
export const refuse = <Reason extends RefusalReason>(
  command: ConversationCommand,
  reason: Reason,
  rule: Omit<Explanation, 'holds' | 'because'>,
  details?: DetailsOf<Reason>,
): RefusedVerdict =>
  decision<Refused, RefusalReason>(
    { accepted: false },
    reason,
    { ...allows(command), holds: false, because: [statement({ ...rule, holds: false })] },
    details,
  )

const allows = ({ type }: ConversationCommand): Pick<Explanation, 'key' | 'params'> => ({
  key: 'inbox/conversation-accepts-command',
  params: { command: type },
})
