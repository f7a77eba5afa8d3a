import type { Alone, AloneRequest } from './alone'
import type { Report } from './report'

export interface Benchmark {
  readonly run: () => Promise<Report>
  /** Measures one contestant, in a process that was started for it. */
  readonly alone: (request: AloneRequest) => Promise<Alone>
}
