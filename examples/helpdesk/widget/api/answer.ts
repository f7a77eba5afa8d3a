import type { Problem } from '../../api'

/** The result of a request. An `unreachable` request can be repeated unchanged; a `refused` one cannot. */
export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'unreachable' }

/** Reads a response; `undefined` means that there was none. */
export const answerOf = async <Value>(response: Response | undefined): Promise<Answer<Value>> => {
  if (response === undefined || passing.has(response.status) || response.status >= 500)
    return { kind: 'unreachable' }
  if (response.status === 401) return { kind: 'unauthorized' }
  if (response.status === 204) return { kind: 'ok', value: undefined as Value }
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return { kind: 'refused', problem: problemOf(body, response.status) }
  // The response was cut off, or came from a proxy: the request may have been executed or not.
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
