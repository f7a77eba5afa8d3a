import { RequestError } from './request'

export type Load<T> = (signal: AbortSignal, previous: T | undefined) => Promise<T>

export interface LoadState<T> {
  readonly data?: T
  /** The error of the newest attempt. `data` is then the result of an earlier one. */
  readonly error?: RequestError
}

/**
 * Runs one load at a time. Requests during a load are answered by one more load. So a burst of changes costs two
 * requests, and an older response never replaces a newer one.
 */
export const createLoader = <T>(load: Load<T>, show: (state: LoadState<T>) => void): Loader<T> => {
  const stopped = new AbortController()
  let data: T | undefined
  let running = false
  let again = false

  const attempt = async () => {
    try {
      data = await load(stopped.signal, data)
      if (!stopped.signal.aborted) show({ data })
    } catch (error) {
      if (stopped.signal.aborted) return
      if (!(error instanceof RequestError)) throw error
      show({ ...(data !== undefined && { data }), error })
    }
  }

  return {
    refresh: async () => {
      again = true
      if (running) return
      running = true
      try {
        while (again && !stopped.signal.aborted) {
          again = false
          await attempt()
        }
      } finally {
        running = false
      }
    },
    update: (change) => {
      if (data === undefined) return
      data = change(data)
      show({ data })
    },
    stop: () => stopped.abort(),
  }
}

export interface Loader<T> {
  readonly refresh: () => Promise<void>
  /** Changes the shown data without a request. The next refresh replaces it. */
  readonly update: (change: (data: T) => T) => void
  readonly stop: () => void
}
