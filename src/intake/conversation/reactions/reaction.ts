import type { Conversation } from '../../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../../inbox/conversation/events'
import type { Message } from '../../../inbox/message'
import type { KnownRecords } from '../../../records/known'
import type { RecordKind } from '../../../records/records'
import type { Instant } from '../../../shared/instant'
import type { Plan } from '../../../shared/plan'

/** What one commit does to one conversation. */
export interface ConversationChange {
  /** Absent when the conversation starts. */
  readonly before: Conversation | undefined
  /** Absent when the conversation is deleted. */
  readonly after: Conversation | undefined
  /** The entries that the commit appends. */
  readonly entries: readonly ThreadEntry[]
  readonly added: readonly Message[]
  readonly removed: readonly Message[]
  readonly now: Instant
}

/** What is known before an act is decided: the keys that a reaction reads follow from this alone. */
export interface ReactionScope {
  /** Absent when the act starts a conversation. */
  readonly conversation: Conversation | undefined
  /** The people to whom the act may assign the conversation. */
  readonly assignable: readonly string[]
  /** The act may add a message that the customer sees, or take one away. */
  readonly talks: boolean
}

export interface KeyOf<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind
  readonly id: string
}

/**
 * What follows from every change of a conversation, as a part of the same plan. A reaction reads only the records that it
 * declares. It writes no row that many conversations share, except workload and feed positions, and it issues no command:
 * what decides again is a follow-up.
 */
export interface Reaction {
  /** The kinds of records that the reaction writes. */
  readonly writes: readonly RecordKind[]
  keys(scope: ReactionScope): readonly KeyOf[]
  react(change: ConversationChange, known: KnownRecords): Partial<Plan>
}
