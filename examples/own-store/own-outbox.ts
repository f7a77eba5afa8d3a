import type { Effect, JsonObject, Outbox, UnfinishedEffect } from 'frontdesk'
import { compareText, pickInTurns } from 'frontdesk/adapters/stores'
import type { OwnAccount } from './own-storage'

/** An effect, and how far it is. `readyAt` is when it can be taken: its due instant, or the end of its lease. */
export interface OwnEffect {
  readonly effect: Effect
  readonly state: 'waiting' | 'taken' | 'dead' | 'done'
  readonly readyAt: number
  readonly attempt: number
  /** When it was due first, or revived. */
  readonly since: number
  readonly error: string
}

/** The first effect with an id is kept, whatever its state. */
export const addEffect = ({ effects }: OwnAccount, effect: Effect): void => {
  if (effects.has(effect.id)) return
  const kept = { ...effect, payload: JSON.parse(JSON.stringify(effect.payload)) as JsonObject }
  const { dueAt } = effect
  const begins = { state: 'waiting', readyAt: dueAt, attempt: 0, since: dueAt, error: '' } as const
  effects.set(effect.id, { effect: kept, ...begins })
}

export const setDone = ({ effects }: OwnAccount, id: string): void => {
  const found = effects.get(id)
  if (found) effects.set(id, { ...found, state: 'done' })
}

export const createOwnOutbox = (accounts: ReadonlyMap<string, OwnAccount>): Outbox => {
  const effectsOf = (account: string): Map<string, OwnEffect> =>
    accounts.get(account)?.effects ?? new Map<string, OwnEffect>()
  const listed = (account: string, states: readonly OwnEffect['state'][]): UnfinishedEffect[] =>
    [...effectsOf(account).values()]
      .filter(({ state }) => states.includes(state))
      .map(({ effect, attempt, since, error }) => ({
        account,
        ...structuredClone(effect),
        attempt,
        since,
        error,
      }))
      .sort((left, right) => compareText(left.id, right.id))

  return {
    take: async ({ now, lease, ...request }) => {
      const ready = [...accounts].flatMap(([account, { effects }]) =>
        [...effects.values()]
          .filter(({ state, readyAt }) => ['waiting', 'taken'].includes(state) && readyAt <= now)
          .map((found) => ({ account, ...found.effect, readyAt: found.readyAt, found })),
      )
      return pickInTurns(ready, request).map(({ account, found }) => {
        const attempt = found.attempt + 1
        effectsOf(account).set(found.effect.id, { ...found, state: 'taken', readyAt: now + lease, attempt })
        return { account, ...structuredClone(found.effect), attempt, since: found.since }
      })
    },

    renew: async ({ account, id, attempt }, until) => {
      const found = effectsOf(account).get(id)
      if (found?.state !== 'taken' || found.attempt !== attempt) return false
      effectsOf(account).set(id, { ...found, readyAt: until })
      return true
    },

    settle: async ({ account, id, attempt }, settlement) => {
      const effects = effectsOf(account)
      const found = effects.get(id)
      if (found?.state !== 'taken' || found.attempt !== attempt) return false
      if (settlement.outcome === 'done') effects.set(id, { ...found, state: 'done' })
      else if (settlement.outcome === 'dead') {
        effects.set(id, { ...found, state: 'dead', error: settlement.error })
      } else {
        const { outcome, dueAt, error } = settlement
        effects.set(id, {
          ...found,
          effect: { ...found.effect, dueAt },
          state: 'waiting',
          readyAt: dueAt,
          attempt: outcome === 'wait' ? attempt - 1 : attempt,
          error,
        })
      }
      return true
    },

    dead: async (account) => listed(account, ['dead']),

    revive: async (account, id, dueAt) => revived(effectsOf(account), id, dueAt),

    reviveAll: async (account, dueAt) => {
      const effects = effectsOf(account)
      return [...effects.keys()].filter((id) => revived(effects, id, dueAt)).length
    },

    unfinished: async (account, { after = '', limit = 1_000 } = {}) =>
      listed(account, ['waiting', 'taken', 'dead'])
        .filter(({ id }) => compareText(id, after) > 0)
        .slice(0, limit),

    forget: async (account, { before, limit }) => {
      const names = [...effectsOf(account).values()]
        .filter(({ state, effect }) => state === 'done' && effect.dueAt < before)
        .sort(
          (left, right) =>
            left.effect.dueAt - right.effect.dueAt || compareText(left.effect.id, right.effect.id),
        )
        .slice(0, limit)
      for (const { effect } of names) effectsOf(account).delete(effect.id)
      return names.length
    },
  }
}

const revived = (effects: Map<string, OwnEffect>, id: string, dueAt: number): boolean => {
  const found = effects.get(id)
  if (found?.state !== 'dead') return false
  const effect = { ...found.effect, dueAt }
  effects.set(id, { ...found, effect, state: 'waiting', readyAt: dueAt, since: dueAt })
  return true
}
