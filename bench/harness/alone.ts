import { execFileSync } from 'node:child_process'
import { type Comparison, compare } from './measure'

/** The measurements of one contestant in a process of its own, without the heaps of other contestants. */
export interface Alone {
  /** Nanoseconds for one view in the fastest round, because processes cannot take turns. */
  readonly time: number
  /** Nanoseconds to build, for one rule. */
  readonly build: number
  /** Bytes of memory for one rule, without the rule itself, after all views were evaluated. */
  readonly bytes: number
}

export interface AloneRequest {
  readonly benchmark: string
  readonly workload: string
  readonly question: string
  readonly size: number
  readonly contestant: string
}

/** Forbids code generation from text, as a content security policy does, unless the contestant needs it. */
export const runAlone = (request: AloneRequest, mayEvaluate = false): Alone => {
  const flags = ['--expose-gc', ...(mayEvaluate ? [] : ['--disallow-code-generation-from-strings'])]
  const bundle = process.argv[1] ?? ''
  const output = execFileSync(process.execPath, [...flags, bundle, '--alone', JSON.stringify(request)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  })
  process.stderr.write('.')
  return JSON.parse(output.slice(output.lastIndexOf('\n{') + 1)) as Alone
}

export const measureAlone = async <Data, View, Question, Answer>(
  comparison: Comparison<Data, View, Question, Answer>,
): Promise<Alone> => {
  const [contestant] = comparison.contestants
  const [only] = comparison.cases
  const { measured, excluded } = await compare(comparison)
  const [result] = measured
  if (!contestant || !only || !result) {
    throw new Error(`Expected a contestant with right answers, found ${JSON.stringify(excluded)}.`)
  }
  const { data, views } = only
  const make = async () => {
    const asked = await contestant.build(data, comparison.question)
    for (const view of views.slice(0, 64)) await asked?.(view)
    return asked
  }
  // The memory of a second instance is measured, because by then code is compiled and the data of the comparison is
  // collected.
  const first = await make()
  const before = usedBytes()
  const second = await make()
  const bytes = (usedBytes() - before) / comparison.size
  // Uses both instances once more, so that neither is collected before the measurement.
  for (const asked of [first, second]) await asked?.(views[0] as View)
  return { time: result.best, build: result.build, bytes }
}

const usedBytes = (): number => {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
