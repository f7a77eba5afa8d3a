import type { Plan } from '../../shared/plan'
import { type RecordStep, recordSteps, sequenceConflict, versionConflict } from '../stores/record-steps'
import { frozen } from './frozen'
import { emptyFeed, type Feed, finish, held, putRecord, removeRecord, type Shelves } from './shelves'

/** Applies a plan, or throws and changes nothing: everything that can be refused is refused before the first change. */
export const commit = (shelves: Shelves, plan: Plan): void => {
  const prepared = prepare(plan)
  const steps = recordSteps(prepared)
  for (const step of steps) checkGuard(shelves, step)
  checkSequences(shelves, prepared)
  for (const step of steps) change(shelves, step)
  for (const conversationId of prepared.drops) shelves.threads.delete(conversationId)
  for (const { conversationId, seq, entry } of prepared.appends) {
    held(shelves.threads, conversationId, () => new Map()).set(seq, entry)
  }
  for (const id of prepared.cancels) finish(shelves, id)
  for (const effect of prepared.effects) {
    if (shelves.done.has(effect.id)) continue
    held(shelves.effects, effect.id, () => ({
      ...effect,
      attempt: 0,
      state: 'waiting',
      readyAt: effect.dueAt,
      error: '',
    }))
  }
  for (const { feed, upTo } of prepared.trims) trim(held(shelves.feeds, feed, emptyFeed), upTo)
  for (const { feed, item } of prepared.feed) held(shelves.feeds, feed, emptyFeed).items.push(item)
}

/** The plan with every value copied, which is where a value that is no JSON throws. */
const prepare = (plan: Plan): Plan => ({
  ...plan,
  puts: plan.puts.map((put) => ({ ...put, value: frozen(put.value) })),
  appends: plan.appends.map((append) => ({ ...append, entry: frozen(append.entry) })),
  effects: plan.effects.map((effect) => ({ ...effect, payload: frozen(effect.payload) })),
  feed: plan.feed.map(({ feed, item }) => ({ feed, item: frozen(item) })),
})

const versionOf = (shelves: Shelves, { kind, id }: RecordStep): number =>
  shelves.records.get(kind)?.byId.get(id)?.version ?? 0

const checkGuard = (shelves: Shelves, step: RecordStep): void => {
  if (step.expected !== undefined && step.expected !== versionOf(shelves, step))
    throw versionConflict(step, step.expected)
}

const checkSequences = (shelves: Shelves, { appends }: Plan): void => {
  const taken = new Set<string>()
  for (const { conversationId, seq } of appends) {
    const key = `${seq} ${conversationId}`
    if (taken.has(key) || shelves.threads.get(conversationId)?.has(seq))
      throw sequenceConflict(conversationId, seq)
    taken.add(key)
  }
}

const trim = (feed: Feed, upTo: number): void => {
  const gone = feed.items.splice(0, Math.max(0, upTo - feed.trimmed))
  feed.trimmed += gone.length
}

const change = (shelves: Shelves, step: RecordStep): void => {
  if (step.change === undefined) return
  const { kind, id } = step
  const shelf = held(shelves.records, kind, () => ({ byId: new Map() }))
  if (step.change === 'remove') removeRecord(shelf, id)
  else
    putRecord(
      shelf,
      Object.freeze({ kind, id, version: versionOf(shelves, step) + 1, value: step.change.put }),
    )
}
