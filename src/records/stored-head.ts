import type { ConsentHead, LedgerState } from '../consent'

/**
 * The head of a chain as it is stored, with the state that all records of the chain fold to. So a visit reads one record,
 * however long the chain is.
 */
export type StoredHead = ConsentHead & {
  /** The current consents. Absent in a head that an older build wrote; the next append adds it. */
  readonly standing?: LedgerState
}
