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
  if (response.status === 204) return { kind: 'ok', value: undefined as Value }
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return { kind: 'refused', problem: problemOf(body, response.status) }
  // Broken off in the middle, or from somebody else on the way: what was asked may have been done, or not.
  return body === undefined ? { kind: 'unreachable' } : { kind: 'ok', value: body as Value }
}

/** Timeout, too early, too many requests: the same request may succeed later. */
const passing: ReadonlySet<number> = new Set([408, 425, 429])

const problemOf = (body: unknown, status: number): Problem => {
  const { code, sentence } = (body ?? {}) as Partial<Problem>
  return typeof code === 'string' && typeof sentence === 'string'
    ? { code, sentence }
    : { code: 'UNREADABLE_ANSWER', sentence: `The server refused this (${status}).` }
}
