import type { Stored } from '../../adapters/contracts/storage'
import type { RetentionPolicy } from '../../consent'
import type { RetentionRun } from '../../records/retention-run'
import type { Instant } from '../../shared/instant'
import type { Plan } from '../../shared/plan'
import { pageSize } from '../read/pages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

export interface RetentionStageFacts {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly policy: RetentionPolicy
  readonly now: Instant
  /** The cursor of the stage; empty at the start. */
  readonly after: string
}

type Counts = Partial<Pick<RetentionRun, 'anonymised' | 'deleted' | 'held' | 'traces'>>

export interface RetentionStep extends Counts {
  readonly plan: Partial<Plan>
  /** The next cursor; absent at the end of the stage. */
  readonly after?: string
}

export type RetentionStage = (facts: RetentionStageFacts) => Promise<RetentionStep>

/** The next cursor, if the page is full. */
export const nextOf = (page: readonly Stored[]): { readonly after?: string } => {
  const last = page.at(-1)
  return page.length === pageSize && last ? { after: last.id } : {}
}
