import type { Stored } from '../../adapters/contracts/storage'
import type { RetentionPolicy } from '../../consent'
import type { RetentionRun } from '../../records/retention-run'
import type { Instant } from '../../shared/instant'
import type { Plan } from '../../shared/plan'
import { pageSize } from '../read/pages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

export interface RetentionLook {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly policy: RetentionPolicy
  readonly now: Instant
  /** Where the stage goes on; empty at its beginning. */
  readonly after: string
}

type Counts = Partial<Pick<RetentionRun, 'anonymised' | 'deleted' | 'held' | 'traces'>>

export interface RetentionStep extends Counts {
  readonly plan: Partial<Plan>
  /** Absent at the end of the stage. */
  readonly after?: string
}

export type RetentionStage = (look: RetentionLook) => Promise<RetentionStep>

/** Behind a page that was read whole. */
export const nextOf = (page: readonly Stored[]): { readonly after?: string } => {
  const last = page.at(-1)
  return page.length === pageSize && last ? { after: last.id } : {}
}
