import { compareText } from '../../shared/text-order'
import type { Outbox, TakenEffect, UnfinishedEffect } from '../contracts/outbox'
import { defaultLimit } from '../stores/checked-store'
import { pickInTurns, type ReadyEffect } from '../stores/take-turns'
import { type AccountData, emptyAccount, finish, type StoredEffect } from './account-data'

/** The outbox of all accounts. Of a done effect only the name is kept. */
export const createMemoryOutbox = (accounts: ReadonlyMap<string, AccountData>): Outbox => {
  const found = (account: string, id: string): StoredEffect | undefined =>
    accounts.get(account)?.effects.get(id)
  const replace = (account: string, effect: StoredEffect): void => {
    accounts.get(account)?.effects.set(effect.id, effect)
  }
  const unfinished = (account: string, wanted: (effect: StoredEffect) => boolean): UnfinishedEffect[] =>
    [...(accounts.get(account)?.effects.values() ?? [])]
      .filter(wanted)
      .sort((left, right) => compareText(left.id, right.id))
      .map((effect) => ({ account, ...described(effect), attempt: effect.attempt, error: effect.error }))
  return {
    take: async ({ now, lease, ...request }) =>
      pickInTurns(ready(accounts, now), request).map(({ account, effect }) => {
        const attempt = effect.attempt + 1
        replace(account, { ...effect, state: 'taken', readyAt: now + lease, attempt })
        return { account, attempt, ...described(effect) }
      }),

    renew: async ({ account, id, attempt }, until) => {
      const effect = found(account, id)
      if (effect?.state !== 'taken' || effect.attempt !== attempt) return false
      replace(account, { ...effect, readyAt: until })
      return true
    },

    settle: async ({ account, id, attempt }, settlement) => {
      const effect = found(account, id)
      if (effect?.state !== 'taken' || effect.attempt !== attempt) return false
      if (settlement.outcome === 'done') finish(accounts.get(account) ?? emptyAccount(), id)
      if (settlement.outcome === 'dead')
        replace(account, { ...effect, state: 'dead', error: settlement.error })
      if (settlement.outcome === 'retry' || settlement.outcome === 'wait') {
        const { outcome, dueAt, error } = settlement
        const counted = outcome === 'wait' ? attempt - 1 : attempt
        replace(account, { ...effect, state: 'waiting', dueAt, readyAt: dueAt, attempt: counted, error })
      }
      return true
    },

    dead: async (account) => unfinished(account, ({ state }) => state === 'dead'),

    revive: async (account, id, dueAt) => {
      const effect = found(account, id)
      if (effect?.state !== 'dead') return false
      replace(account, revived(effect, dueAt))
      return true
    },

    reviveAll: async (account, dueAt) => {
      const dead = [...(accounts.get(account)?.effects.values() ?? [])].filter(
        ({ state }) => state === 'dead',
      )
      for (const effect of dead) replace(account, revived(effect, dueAt))
      return dead.length
    },

    unfinished: async (account, { after = '', limit = defaultLimit } = {}) =>
      unfinished(account, ({ id }) => compareText(id, after) > 0).slice(0, limit),

    forget: async (account, { before, limit }) => {
      const done = accounts.get(account)?.done ?? new Map<string, number>()
      const forgotten = [...done]
        .filter(([, dueAt]) => dueAt < before)
        .sort((left, right) => left[1] - right[1] || compareText(left[0], right[0]))
        .slice(0, limit)
      for (const [id] of forgotten) done.delete(id)
      return forgotten.length
    },
  }
}

const ready = (
  accounts: ReadonlyMap<string, AccountData>,
  now: number,
): readonly (ReadyEffect & { readonly effect: StoredEffect })[] =>
  [...accounts].flatMap(([account, { effects }]) =>
    [...effects.values()]
      .filter(({ state, readyAt }) => state !== 'dead' && readyAt <= now)
      .map((effect) => ({ account, id: effect.id, kind: effect.kind, readyAt: effect.readyAt, effect })),
  )

const revived = (effect: StoredEffect, dueAt: number): StoredEffect => ({
  ...effect,
  state: 'waiting',
  dueAt,
  readyAt: dueAt,
  since: dueAt,
})

const described = ({
  id,
  kind,
  payload,
  dueAt,
  since,
}: StoredEffect): Omit<TakenEffect, 'account' | 'attempt'> => ({ id, kind, payload, dueAt, since })
