import type { Asked, Check, Contestant } from './contestant'
import { type CaseView, clock, median, type Timed, timeOf } from './timing'

interface Measured {
  readonly name: string
  /** Nanoseconds for one view: the median of the rounds. */
  readonly time: number
  /** Nanoseconds for one view in the fastest round. */
  readonly best: number
  /** Nanoseconds to build, for one rule. */
  readonly build: number
}

export interface Excluded {
  readonly name: string
  readonly because: string
}

export interface Comparison<Data, View, Question, Answer> {
  readonly contestants: readonly Contestant<Data, View, Question, Answer>[]
  /**
   * A contestant is built for each case. Small sizes have many cases, because the cost of one rule depends on the rule.
   */
  readonly cases: readonly Case<Data, View>[]
  /** The number of rules (or other data items) in a case. */
  readonly size: number
  readonly question: Question
  /** The correctness check that a contestant must pass before it is timed. */
  readonly check: Check<Data, View, Answer>
}

export interface Case<Data, View> {
  readonly data: Data
  readonly views: readonly View[]
}

export interface Compared {
  readonly measured: readonly Measured[]
  readonly excluded: readonly Excluded[]
}

/**
 * Builds and checks all contestants, and then times them in turns, so that other load on the machine affects all of
 * them.
 */
export const compare = async <Data, View, Question, Answer>(
  comparison: Comparison<Data, View, Question, Answer>,
): Promise<Compared> => {
  const excluded: Excluded[] = []
  const runners: Runner<View, Answer>[] = []
  const views = viewsOf(comparison)
  const expected = expecting(comparison)
  for (const contestant of comparison.contestants) {
    if (comparison.size > (contestant.upTo ?? Number.POSITIVE_INFINITY)) continue
    const entered = await enter(contestant, comparison, views, expected)
    if ('because' in entered) excluded.push(entered)
    else runners.push(entered)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of runners) {
      if (round % runner.every === 0) runner.times.push(await timeOf(runner, views))
    }
  }
  return {
    excluded,
    measured: runners.map(({ name, build, times }) => ({
      name,
      build,
      time: median(times),
      best: Math.min(...times),
    })),
  }
}

/**
 * The first view of each case, then the second view of each, and so on. The total does not grow with the number of
 * cases.
 */
const viewsOf = <Data, View, Question, Answer>({
  cases,
}: Comparison<Data, View, Question, Answer>): CaseView<View>[] => {
  const most = Math.ceil(Math.max(...cases.map(({ views }) => views.length)) / cases.length)
  return Array.from({ length: most }, (_, index) =>
    cases.flatMap(({ views }, of) => views.slice(index, index + 1).map((view) => ({ of, view }))),
  ).flat()
}

/** Caches the expected answers, because the reference implementation is slow. */
const expecting = <Data, View, Question, Answer>({
  cases,
  check,
}: Comparison<Data, View, Question, Answer>): ((view: CaseView<View>) => string) => {
  const known = new Map<CaseView<View>, string>()
  return (view) => {
    const expected = known.get(view) ?? check.expected(view.view, (cases[view.of] as Case<Data, View>).data)
    known.set(view, expected)
    return expected
  }
}

interface Runner<View, Answer> extends Timed<View, Answer> {
  readonly name: string
  readonly build: number
  /** The contestant takes part in every n-th round. */
  readonly every: number
  readonly times: number[]
}

const rounds = 7

/** The length of a round for a fast contestant, in nanoseconds. */
const roundTime = 30e6

/** The length of a round for a slow contestant, in views. */
const fewestViews = 4

/** The time limits for checking and for warming up, in nanoseconds. */
const checkTime = 400e6
const warmUpTime = 100e6

const enter = async <Data, View, Question, Answer>(
  { name, build }: Contestant<Data, View, Question, Answer>,
  { cases, question, size, check }: Comparison<Data, View, Question, Answer>,
  views: readonly CaseView<View>[],
  expected: (view: CaseView<View>) => string,
): Promise<Runner<View, Answer> | Excluded> => {
  const asked: Asked<View, Answer>[] = []
  const started = clock()
  try {
    for (const { data } of cases) {
      const built = await build(data, question)
      if (!built) return { name, because: 'is not installed here' }
      asked.push(built)
    }
  } catch (error) {
    return { name, because: `could not be built: ${String(error)}` }
  }
  const built = (clock() - started) / cases.length / size
  const checked = await answers(asked, views, expected, check.found)
  if (checked.because !== undefined) return { name, because: checked.because }
  const runner = { name, asked, waits: checked.waits, build: built, times: [], next: 0 }
  const trial = { ...runner, count: Math.ceil(Math.min(views.length, warmUpTime / 4 / checked.time)) }
  let time = checked.time
  for (let spent = 0; spent < warmUpTime; spent += time * trial.count) time = await timeOf(trial, views)
  const count = Math.max(fewestViews, Math.ceil(roundTime / time))
  return { ...runner, count, every: count * time > 10 * roundTime ? 3 : 1 }
}

/** Checks the answers for as many views as the time limit allows. */
const answers = async <View, Answer>(
  asked: readonly Asked<View, Answer>[],
  views: readonly CaseView<View>[],
  expected: (view: CaseView<View>) => string,
  foundOf: (answer: Answer) => string,
): Promise<{ readonly because?: string; readonly waits: boolean; readonly time: number }> => {
  let waits = false
  let time = 0
  let done = 0
  const begun = clock()
  for (const each of views) {
    if (clock() - begun > checkTime && done >= fewestViews) break
    const started = clock()
    const answer = (asked[each.of] as Asked<View, Answer>)(each.view)
    waits ||= answer instanceof Promise
    const found = foundOf(await answer)
    time += clock() - started
    done += 1
    if (found !== expected(each)) {
      const because = `wrong answer to view ${done - 1}: expected ${some(expected(each))}, found ${some(found)}`
      return { because, waits, time: time / done }
    }
  }
  return { waits, time: time / done }
}

const some = (text: string): string => (text === '' ? 'none' : text.slice(0, 40))
