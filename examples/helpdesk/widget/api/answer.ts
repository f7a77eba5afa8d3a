import type { Problem } from '../../api'

/** What came of a request. `unreachable` is worth repeating as it is; `refused` is not. */
export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'unreachable' }

/** Reads a response; `undefined` stands for a request that got none. */
export const answerOf = async <Value>(response: Response | undefined): Promise<Answer<Value>> => {
  if (response === undefined || passing.has(response.status) || response.status >= 500)
    return { kind: 'unreachable' }
  if (response.status === 401) return { kind: 'unauthorized' }
  const body: unknown = await response.json().catch(() => undefined)
  return response.ok
    ? { kind: 'ok', value: body as Value }
    : { kind: 'refused', problem: problemOf(body, response.status) }
}

/** Timeout, too early, too many requests: the same request may succeed later. */
const passing: ReadonlySet<number> = new Set([408, 425, 429])

const problemOf = (body: unknown, status: number): Problem => {
  const { code, sentence } = (body ?? {}) as Partial<Problem>
  return typeof code === 'string' && typeof sentence === 'string'
    ? { code, sentence }
    : { code: 'UNREADABLE_ANSWER', sentence: `The server refused this (${status}).` }
}
