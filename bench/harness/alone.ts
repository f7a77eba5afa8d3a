import { execFileSync } from 'node:child_process'
import { type Comparison, compare } from './measure'

/** A contestant by itself in a process of its own, where no other's heap slows it down. */
export interface Alone {
  /** Nanoseconds for one view, in the round that the machine disturbed least: processes cannot take turns. */
  readonly time: number
  /** Nanoseconds of building, for one rule. */
  readonly build: number
  /** Bytes kept for one rule beyond the rules themselves, after all views were asked. */
  readonly bytes: number
}

export interface AloneRequest {
  readonly benchmark: string
  readonly workload: string
  readonly question: string
  readonly size: number
  readonly contestant: string
}

/** Nothing may make code from text there, as under a content security policy, unless the contestant lives from it. */
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
  // One is kept beside the other: by then code is warm, and whatever was left of the comparison is gone.
  const first = await make()
  const before = used()
  const second = await make()
  const bytes = (used() - before) / comparison.size
  // Asked once more, so that neither is collected before.
  for (const asked of [first, second]) await asked?.(views[0] as View)
  return { time: result.best, build: result.build, bytes }
}

const used = (): number => {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
