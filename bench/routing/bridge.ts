import { prepareRules, runRules } from 'frontdesk/rules/engine'
import { engineOf } from '../engines/json-rules-engine'
import { duration, type Table } from '../harness/report'
import { quotient, sizeText } from '../harness/series'
import { clock, median } from '../harness/timing'
import { known, times } from '../workloads/random'
import { routingWorkload } from '../workloads/routing'

/** Nanoseconds for one run. */
export interface BridgeCost {
  readonly size: number
  /** A run of `prepareRules` from `frontdesk/rules/engine`, which decides and explains every rule. */
  readonly bridge: number
  /** `runRules`, which validates the rules in each run. */
  readonly unprepared: number
  /** json-rules-engine alone: a new engine for each run, as overlapping runs need; it returns only the events. */
  readonly raw: number
  /** As `raw`, but with one engine for all runs, which is not safe on a server. */
  readonly cached: number
}

export const bridgeCosts = async (): Promise<readonly BridgeCost[]> => {
  const costs: BridgeCost[] = []
  for (const size of [1, 10, 100]) costs.push(await bridgeCost(size))
  return costs
}

const bridgeCost = async (size: number): Promise<BridgeCost> => {
  const { rules, factSets } = routingWorkload(size)
  const cached = engineOf({ rules }, false)
  const facts = (view: number) => known(factSets[view % factSets.length])
  const prepared = prepareRules(rules)
  const runs = {
    bridge: async (view: number) => prepared.run(facts(view)),
    unprepared: async (view: number) => runRules(rules, facts(view)),
    raw: async (view: number) => engineOf({ rules }, false).run(facts(view)),
    cached: async (view: number) => cached.run(facts(view)),
  }
  const count = Math.max(20, 2_000 / size)
  const found: Record<keyof typeof runs, number[]> = {
    bridge: [],
    unprepared: [],
    raw: [],
    cached: [],
  }
  for (const round of times(10, (index) => index)) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const started = clock()
      for (let view = 0; view < count; view += 1) await runs[name](round * count + view)
      if (round > 2) found[name].push((clock() - started) / count)
    }
  }
  return {
    size,
    bridge: median(found.bridge),
    unprepared: median(found.unprepared),
    raw: median(found.raw),
    cached: median(found.cached),
  }
}

export const bridgeTable = (costs: readonly BridgeCost[]): Table => ({
  title: 'Rules on json-rules-engine, one run',
  columns: [
    'rules',
    'our bridge, explained',
    'the same, rules read for each run',
    'json-rules-engine anew',
    'json-rules-engine kept',
    'bridge to anew',
    'bridge to kept',
  ],
  rows: costs.map(({ size, bridge, unprepared, raw, cached }) => [
    sizeText(size),
    ...[bridge, unprepared, raw, cached].map(duration),
    ...[raw, cached].map((other) => `${quotient(bridge, other)?.toFixed(2)}x`),
  ]),
})
