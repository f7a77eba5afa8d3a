import type { Asked, Check, Contestant } from './contestant'

export interface Measured {
  readonly name: string
  /** Nanoseconds for one view: the median of the rounds. */
  readonly time: number
  /** Nanoseconds for building, for one rule. */
  readonly build: number
}

export interface Excluded {
  readonly name: string
  readonly because: string
}

export interface Comparison<Data, View, Question, Answer> {
  readonly contestants: readonly Contestant<Data, View, Question, Answer>[]
  readonly data: Data
  /** The number of rules, or whatever the data is made of. */
  readonly size: number
  readonly views: readonly View[]
  readonly question: Question
  /** What a contestant has to find before its time counts. */
  readonly check: Check<View, Answer>
}

export interface Compared {
  readonly measured: readonly Measured[]
  readonly excluded: readonly Excluded[]
}

/** Builds all, checks all, and then times them in turns, so that whatever disturbs the machine disturbs each. */
export const compare = async <Data, View, Question, Answer>(
  comparison: Comparison<Data, View, Question, Answer>,
): Promise<Compared> => {
  const excluded: Excluded[] = []
  const runners: Runner<View, Answer>[] = []
  for (const contestant of comparison.contestants) {
    if (comparison.size > (contestant.upTo ?? Number.POSITIVE_INFINITY)) continue
    const entered = await enter(contestant, comparison)
    if ('because' in entered) excluded.push(entered)
    else runners.push(entered)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of runners) {
      if (round % runner.every === 0) runner.times.push(await timeOf(runner, comparison.views))
    }
  }
  return {
    excluded,
    measured: runners.map(({ name, build, times }) => ({ name, build, time: median(times) })),
  }
}

interface Runner<View, Answer> {
  readonly name: string
  readonly asked: Asked<View, Answer>
  readonly waits: boolean
  readonly build: number
  /** The number of views in a round. */
  readonly count: number
  /** Takes part in one round of so many. */
  readonly every: number
  readonly times: number[]
  next: number
}

const rounds = 7

/** A round of a fast contestant, in nanoseconds. */
const roundTime = 30e6

/** A round of a slow one, in views. */
const fewestViews = 4

/** What checking and warming up may take, in nanoseconds. */
const checkTime = 1e9
const warmUpTime = 100e6

const enter = async <Data, View, Question, Answer>(
  { name, build }: Contestant<Data, View, Question, Answer>,
  comparison: Comparison<Data, View, Question, Answer>,
): Promise<Runner<View, Answer> | Excluded> => {
  const { data, question, views, size } = comparison
  const started = clock()
  const asked = await build(data, question)
  const built = clock() - started
  if (!asked) return { name, because: 'not installed' }
  const checked = await answers(asked, comparison)
  if (checked.because !== undefined) return { name, because: checked.because }
  const runner = { name, asked, waits: checked.waits, build: built / size, times: [], next: 0 }
  const trial = {
    ...runner,
    every: 1,
    count: Math.max(1, Math.min(views.length, checkTime / 4 / checked.time)) | 0,
  }
  let time = checked.time
  for (let spent = 0; spent < warmUpTime; spent += time * trial.count) time = await timeOf(trial, views)
  const count = Math.max(fewestViews, Math.ceil(roundTime / time))
  return { ...runner, count, every: count * time > 10 * roundTime ? 3 : 1 }
}

/** Asks as many views as there is time for, and compares what is found. */
const answers = async <Data, View, Question, Answer>(
  asked: Asked<View, Answer>,
  { views, check }: Comparison<Data, View, Question, Answer>,
): Promise<{ readonly because?: string; readonly waits: boolean; readonly time: number }> => {
  let waits = false
  let time = 0
  let done = 0
  for (const view of views) {
    if (time > checkTime && done >= fewestViews) break
    const started = clock()
    const answer = asked(view)
    waits ||= answer instanceof Promise
    const found = check.found(await answer)
    time += clock() - started
    done += 1
    const expected = check.expected(view)
    if (found !== expected) {
      const because = `wrong answer to view ${done - 1}: expected ${some(expected)}, found ${some(found)}`
      return { because, waits, time: time / done }
    }
  }
  return { waits, time: time / done }
}

const some = (text: string): string => (text === '' ? 'none' : text.slice(0, 40))

/** Nanoseconds for one view. Goes on with the views where the last round ended. */
const timeOf = async <View, Answer>(
  runner: Runner<View, Answer>,
  views: readonly View[],
): Promise<number> => {
  const { asked, count, waits } = runner
  const from = runner.next
  runner.next = (from + count) % views.length
  const started = clock()
  if (waits) await askWaiting(asked, views, from, count)
  else ask(asked, views, from, count)
  return (clock() - started) / count
}

const ask = <View, Answer>(
  asked: Asked<View, Answer>,
  views: readonly View[],
  from: number,
  count: number,
): void => {
  let at = from
  for (let done = 0; done < count; done += 1) {
    kept.answer = asked(views[at] as View)
    at += 1
    if (at === views.length) at = 0
  }
}

const askWaiting = async <View, Answer>(
  asked: Asked<View, Answer>,
  views: readonly View[],
  from: number,
  count: number,
): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    kept.answer = await asked(views[(from + done) % views.length] as View)
  }
}

/** Keeps the compiler from leaving out work whose result nobody reads. */
const kept: { answer: unknown } = { answer: undefined }

export const clock = (): number => Number(process.hrtime.bigint())

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
