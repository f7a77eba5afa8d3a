import type { ChatSession } from '../../api'
import type { Identity } from '../page/identity'
import { type Answer, answerOf } from './answer'

/** Requests with the visitor's token. */
export interface Session {
  /** Sends a POST with JSON, or a GET without a body. An invalid token is renewed once. */
  ask<Value>(path: string, body?: object): Promise<Answer<Value>>
  /** The token. It is requested when there is none or `renew` is set; `undefined` when the server is unreachable. */
  token(renew?: boolean): Promise<string | undefined>
}

export const createSession = (base: string, identity: Identity): Session => {
  let pending: Promise<string | undefined> | undefined

  const send = async <Value>(path: string, body?: object, token?: string): Promise<Answer<Value>> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const method = body ? 'POST' : 'GET'
    const request = { method, headers, body: JSON.stringify(body), credentials: 'omit' } as const
    return answerOf(await fetch(`${base}/api/chat/${path}`, request).catch(() => undefined))
  }

  const open = async (): Promise<string | undefined> => {
    const answer = await send<ChatSession>('session', { token: identity.token() })
    if (answer.kind !== 'ok') return undefined
    identity.keep(answer.value.token)
    return answer.value.token
  }

  /** Concurrent requests share one session. A failure is not cached. */
  const token = async (renew = false): Promise<string | undefined> => {
    if (renew) pending = undefined
    pending ??= open()
    const opened = await pending
    if (opened === undefined) pending = undefined
    return opened
  }

  const ask = async <Value>(path: string, body?: object): Promise<Answer<Value>> => {
    for (const renew of [false, true]) {
      const current = await token(renew)
      if (current === undefined) return { kind: 'unreachable' }
      const answer = await send<Value>(path, body, current)
      if (answer.kind !== 'unauthorized') return answer
    }
    return { kind: 'unauthorized' }
  }

  return { ask, token }
}
