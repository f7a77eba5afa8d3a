import type { KnownRecords } from '../../records/known'
import type { RecordKey } from '../../shared/plan'

/** Which records were read for a decision, with their versions. Only `planOf` and the shell know them. */
export interface KnownFacts<Fact extends string> {
  /** All records that were read, also those that did not exist. */
  readonly records: KnownRecords
  /** The keys of the records that each fact was made from, from the reader of the facts. `planOf` guards them. */
  readonly behind: Behind<Fact>
}

/** The records behind each fact, existing or absent. */
export type Behind<Fact extends string> = { readonly [Each in Fact]: readonly RecordKey[] }
