import { createTargetingIndex, type MessageTargeting } from 'frontdesk/targeting'
import { duration, type Table } from '../harness/report'
import { clock, median } from '../harness/timing'
import { known } from '../workloads/random'

/** Nanoseconds of each single change. */
export interface UpdateTimes {
  readonly add: readonly number[]
  readonly replace: readonly number[]
  readonly remove: readonly number[]
}

/** Messages in the middle of the list go, come back and take over the rules of another; the index is never rebuilt. */
export const updateTimes = (messages: readonly MessageTargeting[], changes = 1_000): UpdateTimes => {
  const index = createTargetingIndex(messages)
  const times = { add: [] as number[], replace: [] as number[], remove: [] as number[] }
  const timed = (kind: keyof UpdateTimes, change: () => void): void => {
    const started = clock()
    change()
    times[kind].push(clock() - started)
  }
  for (let change = 0; change < changes; change += 1) {
    const message = known(messages[(change * 7_919) % messages.length])
    const other = known(messages[(change * 7_919 + 13) % messages.length])
    timed('remove', () => index.remove(message.id))
    timed('add', () => index.add(message))
    timed('replace', () => index.replace({ ...message, audience: other.audience, ...urlsOf(other) }))
    index.replace(message)
  }
  return times
}

const urlsOf = ({ urls }: MessageTargeting): Pick<MessageTargeting, 'urls'> => (urls ? { urls } : {})

export const updateTables = (updates: Readonly<Record<string, UpdateTimes>>): Table[] => [
  {
    title: 'One change in an index of 100,000 messages: mean, median, 99th of 100',
    columns: ['', 'add', 'replace', 'remove'],
    rows: Object.entries(updates).map(([mode, { add, replace, remove }]) => [
      mode,
      ...[add, replace, remove].map((times) =>
        [mean(times), median(times), percentile(times, 0.99)].map(duration).join(', '),
      ),
    ]),
  },
]

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN
