import { celJs, celMarcBachmann } from '../engines/cel'
import { closures } from '../engines/closures'
import { jsonLogicBuilt, jsonLogicEngine, jsonLogicJs } from '../engines/json-logic'
import { jsonRulesEngine, jsonRulesEngineAnew, jsonRulesEnginePaths } from '../engines/json-rules-engine'
import { growthbook, mingo, siftJs, ucast } from '../engines/mongo'
import type { FactView, RuleData } from '../engines/translate'
import { zen } from '../engines/zen'
import { type AloneRequest, measureAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { type Contestant, type RuleQuestion, ruleCheck, upTo } from '../harness/contestant'
import { type Growth, grow, growthTables, pointAt } from '../harness/growth'
import { compare } from '../harness/measure'
import { atLeast, atMost, type Goal } from '../harness/report'
import {
  advantage,
  buildTable,
  excludedNotes,
  quotient,
  type Series,
  seriesOf,
  sizeText,
  timesTable,
} from '../harness/series'
import { times, variantsOf } from '../workloads/random'
import { routingWorkload } from '../workloads/routing'
import { type BridgeCost, bridgeCosts, bridgeTable } from './bridge'
import { frontdesk, frontdeskCompiled } from './frontdesk'
import { matchingRules } from './reference'

type Routing = Contestant<RuleData, FactView>

const everybody: readonly Routing[] = [
  upTo(1_000, jsonRulesEngineAnew),
  jsonRulesEnginePaths,
  jsonRulesEngine,
  zen,
  celJs,
  growthbook,
  jsonLogicJs,
  mingo,
  siftJs,
  celMarcBachmann,
  ucast,
  jsonLogicEngine,
  jsonLogicBuilt,
  closures,
  frontdeskCompiled,
  frontdesk,
]

const sizes = [1, 10, 100, 1_000, 10_000]

const comparisonOf = (question: RuleQuestion, size: number, contestants: readonly Routing[]) => ({
  contestants,
  cases: times(variantsOf(size), (variant) => {
    const { rules, factSets } = routingWorkload(size, variant)
    return { data: { rules }, views: factSets.map((facts) => ({ facts })) }
  }),
  size,
  question,
  check: ruleCheck(question, matchingRules),
})

const series = (question: RuleQuestion, atSizes: readonly number[]): Promise<Series> =>
  seriesOf(atSizes, (size) => compare(comparisonOf(question, size, everybody)))

const growth = (question: RuleQuestion, contestant: string): Growth =>
  grow({ benchmark: 'routing', workload: 'routing', question, contestant }, [100, 1_000, 10_000])

export const routing: Benchmark = {
  run: async () => {
    const first = await series('first', sizes)
    const all = await series('all', [100, 10_000])
    const alone = growth('first', 'frontdesk')
    const others = [growth('first', 'plain closures'), growth('all', 'frontdesk')]
    const bridge = await bridgeCosts()
    const titles = {
      first: 'First match, one conversation (joint)',
      all: 'All matches, one conversation (joint)',
    }
    return {
      benchmark: 'routing',
      tables: [
        timesTable(titles.first, first),
        timesTable(titles.all, all),
        buildTable('Building, one rule', first),
        ...growthTables([alone, ...others]),
        bridgeTable(bridge),
      ],
      goals: goalsOf(first, alone, bridge),
      notes: [...excludedNotes(titles.first, first), ...excludedNotes(titles.all, all)],
    }
  },
  alone: ({ question, size, contestant }: AloneRequest) => {
    const [only] = everybody.filter(({ name }) => name === contestant)
    return measureAlone(comparisonOf(question as RuleQuestion, size, only ? [only] : []))
  },
}

const goalsOf = (first: Series, alone: Growth, bridge: readonly BridgeCost[]): Goal[] => {
  const ahead = (size: number, peers: Readonly<Record<string, number>>): Goal[] =>
    Object.entries(peers).map(([peer, least]) =>
      atLeast(`6: ${sizeText(size)}, ${peer}`, least, advantage(first, size, peer)),
    )
  return [
    ...ahead(1, { 'json-rules-engine': 1_500 }),
    ...['frontdesk compileCondition', 'frontdesk'].map((ours) =>
      atMost(
        `6: 1, time of ${ours} against json-logic-engine build()`,
        1.5,
        quotient(1, advantage(first, 1, 'json-logic-engine build()', ours)),
      ),
    ),
    ...ahead(100, { 'json-rules-engine': 2_000, 'json-logic-js': 15 }),
    ...ahead(10_000, {
      'json-rules-engine': 2_000,
      '@gorules/zen-engine': 300,
      'json-logic-js': 60,
      'json-logic-engine': 25,
      '@ucast/mongo2js': 25,
    }),
    atMost(
      '6: t(10,000) to t(100), alone',
      12,
      quotient(pointAt(alone, 10_000)?.time, pointAt(alone, 100)?.time),
    ),
    atMost('6: kept for one rule of 10,000', 1_000, pointAt(alone, 10_000)?.bytes, ' B'),
    ...bridge.map(({ size, bridge, raw }) =>
      atMost(`bridge to json-rules-engine itself, ${sizeText(size)} rules`, 1.3, quotient(bridge, raw)),
    ),
  ]
}
