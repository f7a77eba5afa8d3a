import type { Instant } from '../shared/instant'
import type { Plan } from '../shared/plan'
import type { Person } from './person'

/**
 * A permanent deletion in steps. The worker deletes in commits of bounded size and stores its progress here.
 * `finishedAt` is `null` until all data is deleted.
 */
export type Removal = RemovalOf & {
  /** Identifies the removal. */
  readonly id: string
  /** The admin who requested the removal. */
  readonly by: string
  /** When the admin requested it. */
  readonly requestedAt: Instant
  /** When all data was deleted; `null` before. */
  readonly finishedAt: Instant | null
  /** Since when a legal hold delays the removal. */
  readonly heldSince: Instant | null
  /** The kind of data that the worker searches now. */
  readonly stage: string
  /** Where the next step of the stage starts. */
  readonly cursor: string
  /** Each stage runs twice, so that the second pass finds data that was written during the first. */
  readonly pass: 1 | 2
  /** The number of commits so far. */
  readonly step: number
  /** What has been deleted so far. */
  readonly removed: Removed
}

export type RemovalOf =
  | {
      readonly kind: 'person'
      /** The ids and addresses of the person; deleted at the end. */
      readonly person: Person | null
      /** The consent ledgers that are kept as proof, without personal data, until claims expire. */
      readonly proofs: readonly string[]
    }
  | {
      readonly kind: 'inbox'
      /** The deleted inbox. */
      readonly inboxId: string
      /** Its name, as the admin typed it. */
      readonly name: string
      /** The channels of the deleted inbox. */
      readonly channelIds: readonly string[]
    }

/** What a removal deleted so far. The worker counts in each commit. */
export type Removed = {
  /** The number of deleted or anonymised conversations. */
  readonly conversations: number
  /** The number of deleted records. */
  readonly records: number
  /** The number of deleted files. */
  readonly files: number
}

export const nothingRemoved: Removed = { conversations: 0, records: 0, files: 0 }

export const addRemoved = (left: Removed, right: Partial<Removed>): Removed => ({
  conversations: left.conversations + (right.conversations ?? 0),
  records: left.records + (right.records ?? 0),
  files: left.files + (right.files ?? 0),
})

/** The result of one step. */
export interface RemovalStep {
  readonly plan: Partial<Plan>
  readonly removed: Partial<Removed>
  /** Where the next step starts; absent when the stage is complete. */
  readonly cursor?: string
  /** Further ids and addresses of the person that this step found. */
  readonly person?: Person
  /** True when a legal hold protects some of the data. */
  readonly held?: boolean
}
