import { type Decision, decision } from '../shared/decision'
import { drawDistinct, seededRandom } from '../shared/random'
import type { ReasonCode } from '../shared/reasons'

/** The people that a targeted message shows as its senders. */
export type Senders =
  | {
      readonly mode: 'people'
      readonly userIds: readonly string[]
      readonly teamIds: readonly string[]
      /** Shown when none of them is active. */
      readonly fallback: SenderFallback
    }
  | {
      /** The owner of the tracked contact. */
      readonly mode: 'owner'
      readonly fallback: SenderFallback
    }

export type SenderFallback = { readonly kind: 'user'; readonly userId: string } | { readonly kind: 'company' }

export interface SenderFacts<Sender> {
  readonly messageId: string
  readonly sessionId: string
  /** The active users of `userIds` and `teamIds`, each once, in the order of the configuration. */
  readonly people: readonly Sender[]
  /** The active owner of the contact. Only set when a cookie binds the visitor to the contact. */
  readonly owner?: Sender
  readonly fallback: Sender
}

/**
 * Chooses the senders to show (semantics 7, Sender display). Of more than three people, three are drawn; a message
 * shows the same three during a session. Availability is not considered.
 */
export const chooseSenders = <Sender extends { readonly id: string }>(
  { mode }: Pick<Senders, 'mode'>,
  facts: SenderFacts<Sender>,
): Decision<readonly Sender[]> => {
  const { people, owner, fallback } = facts
  if (mode === 'owner') {
    return owner ? shown([owner], [owner], 'SENDER_OWNER') : shown([fallback], [fallback], 'SENDER_FALLBACK')
  }
  if (people.length === 0) return shown([fallback], [fallback], 'SENDER_FALLBACK')
  if (people.length <= most) return shown(people, people, 'SENDERS_CONFIGURED')
  const drawn = drawDistinct(people, most, seededRandom(facts.messageId, facts.sessionId))
  return shown(
    people.filter((person) => drawn.includes(person)),
    people,
    'SENDERS_SAMPLED',
  )
}

const most = 3

const shown = <Sender extends { readonly id: string }>(
  senders: readonly Sender[],
  candidates: readonly Sender[],
  reason: ReasonCode,
): Decision<readonly Sender[]> =>
  decision(senders, reason, {
    question: 'who is shown as the sender',
    holds: true,
    because: candidates.map((sender) => ({
      question: `${sender.id} is shown`,
      holds: senders.includes(sender),
    })),
  })
