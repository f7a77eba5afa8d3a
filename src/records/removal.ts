import type { Instant } from '../shared/instant'
import type { Plan } from '../shared/plan'
import type { Person } from './person'

/**
 * Something that goes for good, by and by: the worker takes it away in commits of bounded size, and writes down how far
 * it is. `finishedAt` is `null` until nothing is left.
 */
export type Removal = RemovalOf & {
  readonly id: string
  /** The admin who asked for it. */
  readonly by: string
  readonly requestedAt: Instant
  readonly finishedAt: Instant | null
  /** Since when a legal hold is in its way. */
  readonly heldSince: Instant | null
  /** What is looked for at the moment. */
  readonly stage: string
  /** Where the stage goes on. */
  readonly cursor: string
  /** Everything is looked for twice, so that what was under way when it began is found as well. */
  readonly pass: 1 | 2
  /** Counts the commits. */
  readonly step: number
  readonly removed: Removed
}

export type RemovalOf =
  | {
      readonly kind: 'person'
      /** What the person is known by; forgotten at the end. */
      readonly person: Person | null
      /** The consent ledgers that stay as proof, without the person, until claims can no longer be made. */
      readonly proofs: readonly string[]
    }
  | {
      readonly kind: 'inbox'
      readonly inboxId: string
      readonly name: string
      /** The channels that it had. */
      readonly channelIds: readonly string[]
    }

export type Removed = { readonly conversations: number; readonly records: number; readonly files: number }

export const nothingRemoved: Removed = { conversations: 0, records: 0, files: 0 }

export const addRemoved = (left: Removed, right: Partial<Removed>): Removed => ({
  conversations: left.conversations + (right.conversations ?? 0),
  records: left.records + (right.records ?? 0),
  files: left.files + (right.files ?? 0),
})

/** What one look did. */
export interface RemovalStep {
  readonly plan: Partial<Plan>
  readonly removed: Partial<Removed>
  /** Where the stage goes on; without one there is nothing left of it. */
  readonly cursor?: string
  /** Names of the person that were found. */
  readonly person?: Person
  /** Something is under a legal hold. */
  readonly held?: boolean
}
