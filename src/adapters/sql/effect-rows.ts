import { type JsonObject, ownProperties } from '../../shared/json'
import type { TakenEffect, UnfinishedEffect } from '../contracts/outbox'
import type { EffectRow } from './tables'

/** The effect of a row. A row with an unreadable payload gives an effect that says so, and never throws. */
export const effectOf = (row: EffectRow): Omit<TakenEffect, 'attempt'> => {
  const { account, id, kind, due_at, since } = row
  const payload = payloadOf(row)
  return {
    account,
    id,
    kind,
    payload: payload ?? {},
    dueAt: due_at,
    since: since ?? due_at,
    ...(payload === undefined && { unreadable }),
  }
}

export const unfinishedOf = (row: EffectRow): UnfinishedEffect => {
  const { unreadable: _, ...effect } = effectOf(row)
  return { ...effect, attempt: row.attempt, error: errorOf(row) }
}

const unreadable = 'Expected the payload of the effect to be a JSON object, found other text.'

const payloadOf = ({ payload }: EffectRow): JsonObject | undefined =>
  ownProperties(parsed(payload)) as JsonObject | undefined

/** The text itself if it is no JSON, so that an admin sees it. */
const errorOf = ({ error }: EffectRow): string => {
  const value = error === '' ? '' : parsed(error)
  return typeof value === 'string' ? value : error
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
