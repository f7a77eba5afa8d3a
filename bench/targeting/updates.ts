import type { MessageTargeting } from 'frontdesk/targeting'
import { createTargetingIndex } from 'frontdesk/targeting/many'
import { duration, type Table } from '../harness/report'
import { clock } from '../harness/timing'
import { known, times } from '../workloads/random'

/** The average nanoseconds for one change. */
export interface UpdateTimes {
  readonly add: number
  readonly replace: number
  readonly remove: number
}

/** Removes and adds messages at many positions and replaces the rules of messages. The index is never rebuilt. */
export const updateTimes = (messages: readonly MessageTargeting[]): UpdateTimes => {
  const index = createTargetingIndex(messages)
  const timed = (
    change: (message: MessageTargeting, other: MessageTargeting) => void,
    round: number,
  ): number => {
    const chosen = times(inRound, (nth) => ({
      message: known(messages[((round * inRound + nth) * 7_919) % messages.length]),
      other: known(messages[((round * inRound + nth) * 7_919 + 13) % messages.length]),
    }))
    const started = clock()
    for (const { message, other } of chosen) change(message, other)
    return (clock() - started) / inRound
  }
  const found = times(rounds, (round) => {
    const remove = timed(({ id }) => index.remove(id), round)
    const add = timed((message) => index.add(message), round)
    const replace = timed((message, { audience, urls }) => {
      index.replace({ ...message, audience, ...(urls && { urls }) })
    }, round)
    timed((message) => index.replace(message), round)
    return { remove, add, replace }
  })
  return {
    add: mean(found.map(({ add }) => add)),
    replace: mean(found.map(({ replace }) => replace)),
    remove: mean(found.map(({ remove }) => remove)),
  }
}

const inRound = 100
const rounds = 20

export const updateTables = (updates: Readonly<Record<string, UpdateTimes>>): Table[] => [
  {
    title: 'One change in an index of 100,000 messages',
    columns: ['', 'add', 'replace', 'remove'],
    rows: Object.entries(updates).map(([mode, { add, replace, remove }]) => [
      mode,
      ...[add, replace, remove].map(duration),
    ]),
  },
]

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
