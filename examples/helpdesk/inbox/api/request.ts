import type { Problem } from '../../api'
import { tellSignedOut } from './signed-out'

/**
 * A request that was refused or got no response. `problem.sentence` can be shown to users; status 0 means no response.
 */
export class RequestError extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.sentence)
    this.name = 'RequestError'
    this.status = status
    this.problem = problem
  }
}

/** @throws RequestError */
export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  request(path, signal === undefined ? {} : { signal })

/** @throws RequestError */
export const post = <Answer>(path: string, body: object = {}): Promise<Answer> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const request = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(brokenOff)
  if (response.status === 401) tellSignedOut()
  if (!response.ok) throw new RequestError(response.status, await problemOf(response))
  return response.status === 204
    ? (undefined as Answer)
    : ((await response.json().catch(brokenOff)) as Answer)
}

const brokenOff = (): never => {
  throw new RequestError(0, unreachable)
}

const problemOf = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => undefined)
  return isProblem(body)
    ? body
    : {
        code: 'UNEXPECTED_ANSWER',
        sentence: `The server answered with an error (${response.status}). Try again in a moment.`,
      }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'sentence' in body && typeof body.sentence === 'string'

const unreachable: Problem = {
  code: 'UNREACHABLE',
  sentence: 'The server cannot be reached. Check your connection, then try again.',
}
