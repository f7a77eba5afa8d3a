import type { Conversation } from '../../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../../inbox/conversation/events'
import type { Message } from '../../../inbox/message'
import type { KnownRecords } from '../../../records/known'
import type { RecordKind } from '../../../records/records'
import type { Instant } from '../../../shared/instant'
import type { Effect, Plan } from '../../../shared/plan'

/** The change of one conversation by one commit. */
export interface ConversationChange {
  /** Absent when the conversation starts. */
  readonly before: Conversation | undefined
  /** Absent when the conversation is deleted. */
  readonly after: Conversation | undefined
  /** The entries that the commit appends. */
  readonly entries: readonly ThreadEntry[]
  /** The messages that the commit stores. */
  readonly added: readonly Message[]
  /** The messages that an erasure removes. */
  readonly removed: readonly Message[]
  /** The time of the change, in epoch milliseconds, from its decision. */
  readonly now: Instant
}

/** The facts that are known before a command is decided. The keys of a reaction depend on them only. */
export interface ReactionScope {
  /** Absent when the act starts a conversation. */
  readonly conversation: Conversation | undefined
  /** The users to whom the command may assign the conversation. */
  readonly assignable: readonly string[]
  /** The command may add or remove a message that the customer sees. */
  readonly talks: boolean
}

/** The key of one record. */
export interface KeyOf<Kind extends RecordKind = RecordKind> {
  /** The kind of the record. */
  readonly kind: Kind
  /** The id of the record, unique within its kind. */
  readonly id: string
}

/**
 * A pure part of the plan of every change of a conversation. A reaction reads only the records that it declares. It
 * writes no row that many conversations share, except workload and feed positions. It issues no command: a later
 * decision is a follow-up.
 */
export interface Reaction {
  /** The kinds of records that the reaction writes. */
  readonly writes: readonly RecordKind[]
  /** The records that `react` reads. They are read before the command is decided. */
  keys(scope: ReactionScope): readonly KeyOf[]
  /** The part of the plan. `known` contains the records of `keys`, and those that the decision read. */
  react(change: ConversationChange, known: KnownRecords): Partial<Plan>
}

/**
 * The part of a reaction that keeps a due time: a changed time cancels its old effect and plans a new one. The id of the
 * effect contains the conversation and the time, so the same time plans the same effect.
 *
 * @public Service levels are the first due times.
 */
export const moveDueTime = (before: Effect | undefined, after: Effect | undefined): Partial<Plan> =>
  before?.id === after?.id ? {} : { cancels: before ? [before.id] : [], effects: after ? [after] : [] }
