import type { FactReader } from '../../../src/helpdesk/run/reader'
import type { Read } from '../../../src/helpdesk/run/transact'
import type { Decided } from '../../../src/intake/decided/decided'
import type { RecordKey } from '../../../src/shared/plan'

/** One decision of the path that is watched: the facts that it accessed, and the records behind them. */
export interface Watched {
  readonly accessed: ReadonlySet<string>
  readonly decided: Decided<unknown, string>
  readonly behind: Readonly<Record<string, readonly RecordKey[]>>
}

/** Which decisions are watched, and what happens between the first of them and its commit. */
interface Watch {
  readonly isPath: (facts: object) => boolean
  readonly meanwhile?: ((watched: Watched) => RecordKey) | undefined
  readonly decisions: Watched[]
  conflicts: number
}

/** The watch of the running test. */
export const current: { watch?: Watch | undefined } = {}

type AnyFacts = Readonly<Record<string, unknown>>

/** `transact` with a decider whose facts are watched. */
export const watchedTransact =
  (transact: (...all: never[]) => unknown) =>
  (
    ports: object,
    account: string,
    read: (reader: FactReader) => Promise<Read<AnyFacts, string>>,
    decide: (facts: AnyFacts) => Decided<unknown, string>,
  ): unknown => {
    const found: { behind: Watched['behind'] } = { behind: {} }
    const watchedRead = async (reader: FactReader) => {
      const known = await read(reader)
      found.behind = known.behind
      return known
    }
    const watchedDecide = (facts: AnyFacts) => {
      const { watch } = current
      if (!watch?.isPath(facts)) return decide(facts)
      const accessed = new Set<string>()
      const get = (target: AnyFacts, name: string | symbol) => {
        if (typeof name === 'string') accessed.add(name)
        return Reflect.get(target, name) as unknown
      }
      const decided = decide(new Proxy(facts, { get }))
      watch.decisions.push({ accessed, decided, behind: found.behind })
      return decided
    }
    return transact(...([ports, account, watchedRead, watchedDecide] as never[]))
  }
