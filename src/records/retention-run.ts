import type { Instant } from '../shared/instant'

/** Where the next step of a run starts. It contains no personal data. */
export type RetentionCursor = {
  /** The day of the run, counted from 1970. */
  readonly run: number
  /** The number of commits so far. */
  readonly step: number
  readonly stage: string
  readonly after: string
}

/** The results of a run so far. Data under a legal hold is counted in each run that would have deleted it. */
export type RetentionRun = {
  readonly run: number
  readonly step: number
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly anonymised: number
  readonly deleted: number
  readonly held: number
  /** The number of deleted feed items and of deleted names of done effects. */
  readonly traces: number
}
