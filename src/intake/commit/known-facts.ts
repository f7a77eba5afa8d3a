import type { KnownRecords } from '../../records/known'
import type { RecordKey } from '../../shared/plan'

/** Which records were read for a decision, with their versions. Only `planOf` and the shell know them. */
export interface KnownFacts<Fact extends string> {
  /** All records that were read, also those that did not exist. */
  readonly records: KnownRecords
  readonly behind: Behind<Fact>
}

/** The records behind each fact, existing or absent. */
export type Behind<Fact extends string> = { readonly [Each in Fact]: readonly RecordKey[] }
