import { celJs, celMarcBachmann } from '../engines/cel'
import { jsonLogicBuilt, jsonLogicEngine, jsonLogicJs } from '../engines/json-logic'
import { jsonRulesEngine, jsonRulesEngineAnew, jsonRulesEnginePaths } from '../engines/json-rules-engine'
import { growthbook, mingo, siftJs, ucast } from '../engines/mongo'
import { zen } from '../engines/zen'
import { type AloneRequest, measureAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { type Contestant, type RuleQuestion, ruleCheck, upTo } from '../harness/contestant'
import { grow, growthTables } from '../harness/growth'
import { compare } from '../harness/measure'
import { buildTable, excludedNotes, type Series, seriesOf, timesTable } from '../harness/series'
import { times, variantsOf } from '../workloads/random'
import { type TargetingMode, targetingWorkload } from '../workloads/targeting'
import { handWritten } from './closures'
import { explanationCost, explanationTable } from './explanation'
import { frontdesk, frontdeskDecision, frontdeskUnindexed } from './frontdesk'
import { targetingGoals } from './goals'
import { caseOf, type TargetingData, type TargetingView } from './lower'
import { matchingMessages } from './reference'
import { mean, updateTables, updateTimes } from './updates'

type Targeting = Contestant<TargetingData, TargetingView>

/** All contestants, in the order of the tables. Slow contestants have a size limit. */
const contestants: readonly Targeting[] = [
  jsonRulesEngineAnew,
  jsonRulesEnginePaths,
  jsonRulesEngine,
  zen,
  celJs,
  upTo(10_000, growthbook),
  jsonLogicJs,
  upTo(10_000, mingo),
  upTo(10_000, siftJs),
  celMarcBachmann,
  ucast,
  upTo(10_000, jsonLogicEngine),
  upTo(10_000, jsonLogicBuilt),
  handWritten,
  frontdesk,
]

const nearest: readonly Targeting[] = [
  upTo(1_000, jsonRulesEngine),
  upTo(10_000, jsonLogicJs),
  upTo(10_000, ucast),
  upTo(1_000, jsonLogicBuilt),
  handWritten,
  frontdesk,
]

/** Our forms of the first match. */
const decisions: readonly Targeting[] = [frontdeskDecision, upTo(10_000, frontdeskUnindexed)]

const sizes = [1, 10, 100, 1_000, 10_000, 100_000]

const comparisonOf = (
  mode: TargetingMode,
  question: RuleQuestion,
  size: number,
  contestants: readonly Targeting[],
) => ({
  contestants,
  cases: times(variantsOf(size), (variant) => caseOf(size, mode, variant)),
  size,
  question,
  check: ruleCheck(question, (data: TargetingData, { view }: TargetingView) => matchingMessages(data, view)),
})

const series = (
  mode: TargetingMode,
  question: RuleQuestion,
  contestants: readonly Targeting[],
): Promise<Series> => seriesOf(sizes, (size) => compare(comparisonOf(mode, question, size, contestants)))

const growth = (
  workload: TargetingMode,
  question: RuleQuestion,
  contestant: string,
  atSizes: readonly number[] = [100, 1_000, 10_000, 100_000],
) => grow({ benchmark: 'targeting', workload, question, contestant }, atSizes)

/** The contestants whose memory is compared with ours. */
const memoryContestants = [
  'json-rules-engine',
  'json-logic-js',
  '@ucast/mongo2js',
  '@marcbachmann/cel-js',
  'sift',
]

/** The average number of matches for one of the first views. */
const matches = (size: number, mode: TargetingMode): number => {
  const { data, views } = caseOf(size, mode)
  return mean(views.slice(0, 64).map(({ view }) => matchingMessages(data, view).length))
}

export const targeting: Benchmark = {
  run: async () => {
    const sparse = await series('sparse', 'all', contestants)
    const sparseFirst = await series('sparse', 'first', [...nearest, ...decisions])
    const dense = await series('dense', 'all', nearest)
    const denseFirst = await series('dense', 'first', [...nearest, ...decisions])
    const alone = {
      sparse: growth('sparse', 'all', 'frontdesk'),
      sparseFirst: growth('sparse', 'first', 'frontdesk'),
      dense: growth('dense', 'all', 'frontdesk'),
      denseFirst: growth('dense', 'first', 'frontdesk'),
    }
    const others = [
      growth('sparse', 'all', 'plain closures'),
      growth('dense', 'all', 'plain closures'),
      ...memoryContestants.map((peer) => growth('sparse', 'all', peer, [10_000])),
    ]
    const updates = {
      sparse: updateTimes(targetingWorkload(100_000, 'sparse').messages),
      dense: updateTimes(targetingWorkload(100_000, 'dense').messages),
    }
    const explanation = explanationCost()
    const denseMatches = { 10_000: matches(10_000, 'dense'), 100_000: matches(100_000, 'dense') }
    const joint = { sparse, sparseFirst, dense, denseFirst }
    const titles = {
      sparse: 'Sparse, all matches, one view (joint)',
      sparseFirst: 'Sparse, first match, one view (joint)',
      dense: 'Dense, all matches, one view (joint)',
      denseFirst: 'Dense, first match, one view (joint)',
    }
    const kinds = ['sparse', 'sparseFirst', 'dense', 'denseFirst'] as const
    return {
      benchmark: 'targeting',
      tables: [
        ...kinds.map((kind) => timesTable(titles[kind], joint[kind])),
        buildTable('Building, one message (sparse)', sparse),
        ...growthTables([...Object.values(alone), ...others]),
        ...updateTables(updates),
        explanationTable(explanation),
      ],
      goals: targetingGoals({ ...joint, alone, updates, explanation, denseMatches }),
      notes: kinds.flatMap((kind) => excludedNotes(titles[kind], joint[kind])),
    }
  },
  alone: ({ workload, question, size, contestant }: AloneRequest) => {
    const [only] = contestants.filter(({ name }) => name === contestant)
    return measureAlone(
      comparisonOf(workload as TargetingMode, question as RuleQuestion, size, only ? [only] : []),
    )
  },
}
