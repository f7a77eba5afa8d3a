import type { Failure } from '../../failures-api'
import { get, post } from './request'

/** The API calls for work that was given up. All of them throw RequestError. */
export const failuresApi = {
  list: (signal: AbortSignal) => get<readonly Failure[]>(failures, signal),
  retry: (id: string) => post<{ readonly revived: number }>(`${failures}/retry`, { id }),
  retryAll: () => post<{ readonly revived: number }>(`${failures}/retry-all`),
}

const failures = '/api/settings/failures'
