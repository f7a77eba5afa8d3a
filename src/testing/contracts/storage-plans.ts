import type { Condition } from '../../rules/condition'
import type { JsonObject } from '../../shared/json'
import { type Effect, emptyPlan, type Plan, type Put } from '../../shared/plan'

/** The account of all tests for which the account does not matter. */
export const account = 'acme'

/** A plan with the given parts; the other parts are empty. */
export const plan = (parts: Partial<Plan>): Plan => ({ ...emptyPlan, ...parts })

export const put = (id: string, value: JsonObject = {}, kind = 'note'): Put => ({ kind, id, value })

export const key = (id: string, kind = 'note') => ({ kind, id })

export const guard = (id: string, version: number, kind = 'note') => ({ kind, id, version })

export const effect = (id: string, dueAt = 0, payload: JsonObject = {}): Effect => ({
  id,
  kind: 'send',
  payload,
  dueAt,
})

export const conversation = (id: string, fields: JsonObject = {}): Put => ({
  kind: 'conversation',
  id,
  value: {
    id,
    inboxId: 'support',
    channelKind: 'chat',
    channelId: 'site',
    status: 'open',
    filtered: null,
    control: 'human',
    assigneeId: null,
    teamId: null,
    createdAt: 1_000,
    lastMessageAt: 1_000,
    waitingSince: null,
    ...fields,
  },
})

/** Whether a commit succeeded. Errors other than a version conflict are thrown. */
export const committed = async (commit: Promise<void>): Promise<boolean> => {
  try {
    await commit
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 'VERSION_CONFLICT') return false
    throw error
  }
}

/** A condition on one field of a conversation. */
export const where = (
  fact: string,
  operator: string,
  value: string | number | boolean | readonly (string | number)[],
): Condition => ({ fact, operator, value })

/** The rows that a test expects, from the digits of their ids: `c1 and c3`, or `nothing`. */
export const rowsOf = (digits: string): string =>
  digits === '' ? 'nothing' : [...digits].map((digit) => `c${digit}`).join(' and ')

/** An input in the name of a test or an error, cut to one line. */
export const described = (input: unknown): string => {
  const text = JSON.stringify(input) ?? String(input)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
