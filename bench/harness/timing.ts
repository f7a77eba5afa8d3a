import type { Asked } from './contestant'

/** A view, and the case that it is of. */
export interface CaseView<View> {
  readonly of: number
  readonly view: View
}

/** Who is timed: by case what is asked, and how much of it in a round. */
export interface Timed<View, Answer> {
  readonly asked: readonly Asked<View, Answer>[]
  readonly waits: boolean
  /** The number of views in a round. */
  readonly count: number
  /** The view that the next round begins with. */
  next: number
}

/** Nanoseconds for one view. Goes on with the views where the last round ended. */
export const timeOf = async <View, Answer>(
  timed: Timed<View, Answer>,
  views: readonly CaseView<View>[],
): Promise<number> => {
  const { asked, count, waits } = timed
  const from = timed.next
  timed.next = (from + count) % views.length
  const started = clock()
  if (waits) await askWaiting(asked, views, from, count)
  else ask(asked, views, from, count)
  return (clock() - started) / count
}

const ask = <View, Answer>(
  asked: readonly Asked<View, Answer>[],
  views: readonly CaseView<View>[],
  from: number,
  count: number,
): void => {
  let at = from
  for (let done = 0; done < count; done += 1) {
    const { of, view } = views[at] as CaseView<View>
    kept.answer = (asked[of] as Asked<View, Answer>)(view)
    at += 1
    if (at === views.length) at = 0
  }
}

const askWaiting = async <View, Answer>(
  asked: readonly Asked<View, Answer>[],
  views: readonly CaseView<View>[],
  from: number,
  count: number,
): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    const { of, view } = views[(from + done) % views.length] as CaseView<View>
    kept.answer = await (asked[of] as Asked<View, Answer>)(view)
  }
}

/** Keeps the compiler from leaving out work whose result nobody reads. */
const kept: { answer: unknown } = { answer: undefined }

/**
 * Nanoseconds of processor time that this process has used, its garbage collection included. Unlike the time of day it
 * stands still while others have the processor.
 */
export const clock = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1_000
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
