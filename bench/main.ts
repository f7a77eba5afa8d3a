import { writeFileSync } from 'node:fs'
import type { AloneRequest } from './harness/alone'
import type { Benchmark } from './harness/benchmark'
import { textOf } from './harness/report'
import { hours } from './hours/benchmark'
import { routing } from './routing/benchmark'
import { targeting } from './targeting/benchmark'
import { urls } from './urls/benchmark'

const benchmarks: readonly Benchmark[] = [targeting, routing, urls, hours]

/** Runs those that are named, or all; `--alone` is how a run starts a process for one contestant. */
const main = async (args: readonly string[]): Promise<void> => {
  if (args[0] === '--alone') {
    const request = JSON.parse(args[1] ?? '') as AloneRequest
    const found = await named(request.benchmark).alone(request)
    console.log(`\n${JSON.stringify(found)}`)
    return
  }
  const chosen = args.length === 0 ? benchmarks : args.map(named)
  for (const { name, run } of chosen) {
    const report = await run()
    console.log(`${textOf(report)}\n`)
    writeFileSync(`dist/${name}.json`, `${JSON.stringify(report, null, 2)}\n`)
  }
}

const named = (name: string): Benchmark => {
  const found = benchmarks.find((benchmark) => benchmark.name === name)
  if (found) return found
  const names = benchmarks.map((benchmark) => benchmark.name).join(', ')
  throw new Error(`Expected one of ${names}, found "${name}".`)
}

await main(process.argv.slice(2))
