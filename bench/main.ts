import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { AloneRequest } from './harness/alone'
import type { Benchmark } from './harness/benchmark'
import { record } from './harness/record'
import { textOf } from './harness/report'

/** Loaded on demand, so that a contestant alone in a process does not load the peers of other benchmarks. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  targeting: async () => (await import('./targeting/benchmark')).targeting,
  routing: async () => (await import('./routing/benchmark')).routing,
  urls: async () => (await import('./urls/benchmark')).urls,
  hours: async () => (await import('./hours/benchmark')).hours,
  visits: async () => (await import('./visits/benchmark')).visits,
}

/**
 * Runs the named benchmarks, or all. `--record` writes their figures into the documentation. A run uses `--alone` to
 * start a process for one contestant.
 */
const main = async (args: readonly string[]): Promise<void> => {
  if (args[0] === '--alone') {
    const request = JSON.parse(args[1] ?? '') as AloneRequest
    const found = await (await named(request.benchmark)).alone(request)
    console.log(`\n${JSON.stringify(found)}`)
    return
  }
  const names = args.filter((arg) => arg !== '--record')
  for (const name of names.length === 0 ? Object.keys(benchmarks) : names) {
    const before = machine()
    const found = await (await named(name)).run()
    const report = { ...found, notes: [...found.notes, before, `afterwards ${load()}`] }
    console.log(`\n# ${name}\n\n${textOf(report)}\n`)
    if (args.includes('--record')) record('../docs/performance.md', report)
    writeFileSync(`dist/${name}.json`, `${JSON.stringify(report, null, 2)}\n`)
  }
}

/** The load of the machine. Other load changes all figures, but ratios least. */
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`

const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${load()}`

const named = (name: string): Promise<Benchmark> => {
  const load = benchmarks[name]
  if (load) return load()
  throw new Error(`Expected one of ${Object.keys(benchmarks).join(', ')}, found "${name}".`)
}

await main(process.argv.slice(2))
