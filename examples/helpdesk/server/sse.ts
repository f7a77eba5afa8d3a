import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'

export interface EventStreams {
  /**
   * Answers with server-sent events until `send` has ended, the reader has gone or the server stops; `signal` tells
   * `send` of the latter two. Every 15 seconds a comment keeps the connection from looking dead.
   */
  open(context: Context, send: (stream: SSEStreamingApi, signal: AbortSignal) => Promise<void>): Response
  stop(): void
}

export const createEventStreams = (log: Logger, heartbeatMs = 15_000): EventStreams => {
  const stopping = new AbortController()
  return {
    open: (context, send) => {
      // What lies between must neither keep events back nor store them.
      context.header('X-Accel-Buffering', 'no')
      const ending = new AbortController()
      const end = (): void => ending.abort()
      return streamSSE(
        context,
        async (stream) => {
          stream.onAbort(end)
          stopping.signal.addEventListener('abort', end)
          if (stopping.signal.aborted) end()
          const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
          try {
            await stream.write(`retry: ${retryMs}\n\n`)
            await send(stream, ending.signal)
          } finally {
            clearInterval(heartbeat)
            stopping.signal.removeEventListener('abort', end)
            end()
          }
        },
        // The reader comes back and resumes; it needs no event that says so.
        async (error) => log.warn({ err: error }, 'A stream of events broke off.'),
      )
    },
    stop: () => stopping.abort(),
  }
}

/** How long a reader waits before it comes back. */
const retryMs = 1_000
