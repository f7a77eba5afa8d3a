import type { Instant } from '../shared/instant'

/** Where a run goes on. It names nobody. */
export type RetentionCursor = {
  /** The day of the run, counted from 1970. */
  readonly run: number
  /** Counts the commits. */
  readonly step: number
  readonly stage: string
  readonly after: string
}

/** What a run did, as far as it is. A thing under a legal hold is counted at each run that would have taken it. */
export type RetentionRun = {
  readonly run: number
  readonly step: number
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly anonymised: number
  readonly deleted: number
  readonly held: number
  /** Items of feeds, and names of effects that were done. */
  readonly traces: number
}
