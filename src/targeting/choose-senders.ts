import { type Decision, decision, statement } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { drawDistinct, seededRandom } from '../shared/random'
import { sendersFactsForm, sendersForm } from './guards'

/** The people that a targeted message shows as its senders. */
export type Senders =
  | {
      readonly mode: 'people'
      /** Ids of users, in the order in which they show. */
      readonly userIds: readonly string[]
      /** Ids of teams. Their users show behind the others. */
      readonly teamIds: readonly string[]
      /** Shown when none of them is active. */
      readonly fallback: SenderFallback
    }
  | {
      /** The owner of the tracked contact. */
      readonly mode: 'owner'
      /** Shown when there is no active owner, or the visitor is not tracked. */
      readonly fallback: SenderFallback
    }

/** A user, or the company itself. */
export type SenderFallback =
  | {
      readonly kind: 'user'
      /** The id of the user. */
      readonly userId: string
    }
  | { readonly kind: 'company' }

/** Somebody who can be shown as a sender. */
export type SenderId = {
  /** The id of the user or of the company. */
  readonly id: string
}

export type SenderFacts<Sender extends SenderId = SenderId> = {
  /** The id of the targeted message. */
  readonly messageId: string
  /** The browser session of the visitor. Together with the message it seeds the draw. */
  readonly sessionId: string
  /** The active users of `userIds` and `teamIds`, each once, in the order of the configuration. */
  readonly people: readonly Sender[]
  /** The active owner of the contact. Only set when a cookie binds the visitor to the contact. */
  readonly owner?: Sender
  /** The user or the company of the rule's fallback, as the host looked it up. */
  readonly fallback: Sender
}

export const sendersReasons = [
  'SENDER_OWNER',
  'SENDER_FALLBACK',
  'SENDERS_CONFIGURED',
  'SENDERS_SAMPLED',
] as const

export type SendersReason = (typeof sendersReasons)[number]

/**
 * Chooses the senders to show (semantics 7, Sender display). Of more than three people, three are drawn; a message
 * shows the same three during a session. Availability is not considered. The outcome has the given senders themselves;
 * `decideSenders` names their ids.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const chooseSenders = <Sender extends SenderId>(
  rule: Pick<Senders, 'mode'>,
  facts: SenderFacts<Sender>,
): Decision<readonly Sender[], SendersReason> => {
  guardWith(rule, sendersForm, 'rule', 'INVALID_RULE')
  guardWith(facts, sendersFactsForm, 'facts')
  const { people, owner, fallback } = facts
  if (rule.mode === 'owner' && owner) return chosen([owner], [owner], 'SENDER_OWNER')
  if (rule.mode === 'owner' || people.length === 0) return chosen([fallback], [fallback], 'SENDER_FALLBACK')
  if (people.length <= most) return chosen(people, people, 'SENDERS_CONFIGURED')
  const drawn = drawDistinct(people, most, seededRandom(facts.messageId, facts.sessionId))
  return chosen(
    people.filter((person) => drawn.includes(person)),
    people,
    'SENDERS_SAMPLED',
  )
}

/**
 * As `chooseSenders`, with the ids of the senders as its outcome: plain data.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideSenders = (
  rule: Pick<Senders, 'mode'>,
  facts: SenderFacts,
): Decision<readonly string[], SendersReason> => {
  const chosen = chooseSenders(rule, facts)
  return { ...chosen, outcome: chosen.outcome.map(({ id }) => id) }
}

const most = 3

const chosen = <Sender extends SenderId>(
  senders: readonly Sender[],
  candidates: readonly Sender[],
  reason: SendersReason,
): Decision<readonly Sender[], SendersReason> =>
  decision<readonly Sender[], SendersReason>([...senders], reason, {
    key: 'targeting/senders-show',
    holds: true,
    because: candidates.map((sender) =>
      statement({
        key: 'targeting/sender-shows',
        params: { sender: sender.id },
        holds: senders.includes(sender),
      }),
    ),
  })
