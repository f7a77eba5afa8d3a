import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { HelpdeskError } from '../../shared/errors'
import type { Rows } from '../sql/session'

/** The data with which a thread starts. */
export interface ThreadData {
  readonly filename: string
  /** The name of the package that opens the file. */
  readonly driver: string
  /** Run once, in this order, before the first statement. */
  readonly pragmas: readonly string[]
}

/** A statement for a thread. */
export interface ThreadRequest {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly returnsRows: boolean
}

/** `code` and `errcode` are properties of the driver's error, which a message between threads would lose. */
export type ThreadReply =
  | { readonly rows: Rows }
  | { readonly error: { readonly message: string; readonly code: unknown; readonly errcode: unknown } }

/** A thread with a connection to a SQLite file. */
export interface SqliteThread {
  /**
   * Runs the statement after all earlier ones. Rejects with an error that has the `code` and `errcode` of the driver's
   * error, or with `STORAGE_FAILED` when the thread has ended.
   */
  run(request: ThreadRequest): Promise<Rows>

  /** True once the thread has failed or was closed. All its calls then fail. */
  hasEnded(): boolean

  /** Closes the connection after the statements before it, and ends the thread. */
  close(): Promise<void>
}

/** Starts a thread. It keeps the process alive only while a statement runs. */
export const startThread = (data: ThreadData): SqliteThread => {
  // Options of the process may not fit a thread: Node refuses a file under `--input-type`.
  const worker = new Worker(program(), { workerData: data, execArgv: [] })
  const calls: { resolve(rows: Rows): void; reject(error: unknown): void }[] = []
  let ended: HelpdeskError | undefined

  const end = (cause: unknown): void => {
    ended ??= threadEnded(cause)
    for (const call of calls.splice(0)) call.reject(ended)
  }
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', end)
  worker.once('exit', (code) => end(new Error(`exit code ${code}`)))
  worker.on('message', (reply: ThreadReply) => {
    const call = calls.shift()
    if (calls.length === 0) worker.unref()
    if ('rows' in reply) call?.resolve(reply.rows)
    else call?.reject(Object.assign(new Error(reply.error.message), reply.error))
  })
  worker.unref()

  return {
    run: (request) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        worker.postMessage(request)
        worker.ref()
        calls.push({ resolve, reject })
      }),
    hasEnded: () => ended !== undefined,
    close: async () => {
      if (ended) return
      worker.ref()
      worker.postMessage('close')
      await exited
    },
  }
}

/** The path of the program, which is beside this file in the sources and in both builds. */
const program = (): string => createRequire(import.meta.url).resolve('./run-statements.mjs')

const threadEnded = (cause: unknown): HelpdeskError =>
  new HelpdeskError(
    'STORAGE_FAILED',
    `The thread of SQLite has ended: ${cause instanceof Error ? cause.message : String(cause)}. The next call starts another one.`,
    {},
    cause,
  )
