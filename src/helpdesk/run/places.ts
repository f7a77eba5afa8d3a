import type { TakenEffect, TakeRequest } from '../../adapters/contracts/outbox'
import { effectKinds } from '../../records/effects'
import { workPolicy } from './work-policy'

/** The places for effects whose kind nobody here performs. They end at once. */
const placesForUnknown = 20

/** The places of one worker: each kind that it performs has its own, and accounts take turns at them. */
export interface Places {
  /** The request for effects at the free places; undefined if no place is free. */
  free(): Pick<TakeRequest, 'limit' | 'kinds'> | undefined
  /** Occupies a place. The account of the effect has the last turn of its kind. */
  occupy(effect: TakenEffect): void
  /** Frees the place of an effect. */
  leave(effect: TakenEffect): void
}

/** `hostKinds` are the effect kinds of the host. */
export const createPlaces = (hostKinds: readonly string[]): Places => {
  const kinds = [...effectKinds, ...hostKinds]
  const all = kinds.reduce((sum, kind) => sum + workPolicy(kind).concurrency, placesForUnknown)
  const occupied = new Map<string, number>()
  const lastTurn = new Map<string, string>()
  let total = 0
  const change = ({ kind }: TakenEffect, by: number): void => {
    occupied.set(kind, (occupied.get(kind) ?? 0) + by)
    total += by
  }
  return {
    free: () => {
      const limits = kinds.map((kind) => {
        const after = lastTurn.get(kind)
        const limit = Math.max(0, workPolicy(kind).concurrency - (occupied.get(kind) ?? 0))
        return [kind, { limit, ...(after !== undefined && { after }) }] as const
      })
      return all > total ? { limit: all - total, kinds: Object.fromEntries(limits) } : undefined
    },
    occupy: (effect) => {
      lastTurn.set(effect.kind, effect.account)
      change(effect, 1)
    },
    leave: (effect) => change(effect, -1),
  }
}
