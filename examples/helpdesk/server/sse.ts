import { setMaxListeners } from 'node:events'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'

export interface EventStreams {
  /**
   * Responds with server-sent events until `send` ends, the client disconnects or the server stops. `signal` reports
   * the last two. A comment every 15 seconds keeps the connection alive.
   */
  open(context: Context, send: (stream: SSEStreamingApi, signal: AbortSignal) => Promise<void>): Response
  stop(): void
}

export const createEventStreams = (log: Logger, heartbeatMs = 15_000): EventStreams => {
  const stopping = new AbortController()
  // Each stream listens to the first signal, and each inbox in a stream to the second. Node would warn at the eleventh.
  setMaxListeners(0, stopping.signal)
  return {
    open: (context, send) => {
      // Proxies must neither buffer nor store events.
      context.header('X-Accel-Buffering', 'no')
      const ending = new AbortController()
      setMaxListeners(0, ending.signal)
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
        // The client reconnects and resumes without an error event.
        async (error) => log.warn({ err: error }, 'An event stream failed.'),
      )
    },
    stop: () => stopping.abort(),
  }
}

/** How long a client waits before it reconnects. */
const retryMs = 1_000
