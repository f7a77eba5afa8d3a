import type { Plan } from '../../shared/plan'
import { type RecordStep, recordSteps, sequenceConflict, versionConflict } from '../stores/record-steps'
import {
  type AccountData,
  emptyFeed,
  type Feed,
  finish,
  getOrCreate,
  putRecord,
  removeRecord,
} from './account-data'
import { frozen } from './frozen'

/** Applies a plan, or throws and changes nothing: all checks run before the first change. */
export const commit = (data: AccountData, plan: Plan): void => {
  const prepared = prepare(plan)
  const steps = recordSteps(prepared)
  for (const step of steps) checkGuard(data, step)
  checkSequences(data, prepared)
  for (const step of steps) change(data, step)
  for (const conversationId of prepared.drops) data.threads.delete(conversationId)
  for (const { conversationId, seq, entry } of prepared.appends) {
    getOrCreate(data.threads, conversationId, () => new Map()).set(seq, entry)
  }
  for (const id of prepared.cancels) finish(data, id)
  for (const effect of prepared.effects) {
    if (data.done.has(effect.id)) continue
    getOrCreate(data.effects, effect.id, () => ({
      ...effect,
      attempt: 0,
      since: effect.dueAt,
      state: 'waiting',
      readyAt: effect.dueAt,
      error: '',
    }))
  }
  for (const { feed, upTo } of prepared.trims) trim(getOrCreate(data.feeds, feed, emptyFeed), upTo)
  for (const { feed, item } of prepared.feed) getOrCreate(data.feeds, feed, emptyFeed).items.push(item)
}

/** Copies every value of the plan. Throws for a value that is not JSON. */
const prepare = (plan: Plan): Plan => ({
  ...plan,
  puts: plan.puts.map((put) => ({ ...put, value: frozen(put.value) })),
  appends: plan.appends.map((append) => ({ ...append, entry: frozen(append.entry) })),
  effects: plan.effects.map((effect) => ({ ...effect, payload: frozen(effect.payload) })),
  feed: plan.feed.map(({ feed, item }) => ({ feed, item: frozen(item) })),
})

const versionOf = (data: AccountData, { kind, id }: RecordStep): number =>
  data.records.get(kind)?.byId.get(id)?.version ?? 0

const checkGuard = (data: AccountData, step: RecordStep): void => {
  if (step.expected !== undefined && step.expected !== versionOf(data, step))
    throw versionConflict(step, step.expected)
}

const checkSequences = (data: AccountData, { appends }: Plan): void => {
  const taken = new Set<string>()
  for (const { conversationId, seq } of appends) {
    const key = `${seq} ${conversationId}`
    if (taken.has(key) || data.threads.get(conversationId)?.has(seq))
      throw sequenceConflict(conversationId, seq)
    taken.add(key)
  }
}

const trim = (feed: Feed, upTo: number): void => {
  const trimmed = feed.items.splice(0, Math.max(0, upTo - feed.trimmed))
  feed.trimmed += trimmed.length
}

const change = (data: AccountData, step: RecordStep): void => {
  if (step.change === undefined) return
  const { kind, id } = step
  const table = getOrCreate(data.records, kind, () => ({ byId: new Map() }))
  if (step.change === 'remove') removeRecord(table, id)
  else
    putRecord(table, Object.freeze({ kind, id, version: versionOf(data, step) + 1, value: step.change.put }))
}
