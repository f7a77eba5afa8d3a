import type { Asked } from './contestant'

/** A view, and the index of its case. */
export interface CaseView<View> {
  readonly of: number
  readonly view: View
}

/** A contestant to time: its function for each case, and the number of views in a round. */
export interface Timed<View, Answer> {
  readonly asked: readonly Asked<View, Answer>[]
  readonly waits: boolean
  /** The number of views in a round. */
  readonly count: number
  /** The index of the first view of the next round. */
  next: number
}

/** Nanoseconds for one view. Each round starts at the view after the last one of the previous round. */
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
    sink.answer = (asked[of] as Asked<View, Answer>)(view)
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
    sink.answer = await (asked[of] as Asked<View, Answer>)(view)
  }
}

/** Stores each answer, so that the compiler cannot remove the work. */
const sink: { answer: unknown } = { answer: undefined }

/**
 * Nanoseconds of processor time of this process, including garbage collection. Unlike wall-clock time it does not
 * advance while another process runs.
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
