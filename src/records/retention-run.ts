import type { Instant } from '../shared/instant'

/** Where the next step of a run starts. It contains no personal data. */
export type RetentionCursor = {
  /** The day of the run, counted from 1970. */
  readonly run: number
  /** The number of commits so far. */
  readonly step: number
  /** The kind of data that the step looks through, in the order that the helpdesk defines. */
  readonly stage: string
  /** Where the step starts within the stage; empty at the beginning. */
  readonly after: string
}

/** The results of a run so far. Data under a legal hold is counted in each run that would have deleted it. */
export type RetentionRun = {
  /** The day of the run, counted from 1970. */
  readonly run: number
  /** The number of commits so far. */
  readonly step: number
  /** When the run began. */
  readonly startedAt: Instant
  /** When the run ended; `null` while it is in progress. */
  readonly finishedAt: Instant | null
  /** The number of anonymised conversations. */
  readonly anonymised: number
  /** The number of deleted conversations, files and records. */
  readonly deleted: number
  /** The number of items that a legal hold kept. */
  readonly held: number
  /** The number of deleted feed items and of deleted names of done effects. */
  readonly traces: number
}
