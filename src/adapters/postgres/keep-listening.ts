import { connected } from './connection'
import { failed } from './failed'
import { withLimit } from './limits'
import type { PostgresClient, PostgresNotification, PostgresPool } from './pool'

/** The reports of a listening connection. */
export interface Listener {
  /** A notification on the channel. */
  onMessage(payload: string): void
  /** The connection is back after a loss: notifications in between are missing. */
  onGap(): void
  onError(error: unknown): void
}

/** How often the connection is checked, in milliseconds: a network can drop it without a sign. */
const checkInterval = 10_000

/** How long the server may take to answer a check, in milliseconds. */
const checkLimit = 5_000

/** The pause before the next attempt to connect, in milliseconds. It doubles with each failure up to the longest. */
const shortestPause = 100
const longestPause = 5_000

/**
 * Listens on a channel, on one connection of the pool, until `close`. A lost connection is replaced.
 *
 * @throws HelpdeskError `STORAGE_UNAVAILABLE` when the first connection fails.
 */
export const keepListening = async (
  pool: PostgresPool,
  channel: string,
  listener: Listener,
): Promise<{ close(): Promise<void> }> => {
  let closed = false
  let current: PostgresClient | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const onMessage = (message: PostgresNotification): void => {
    if (message.channel === channel) listener.onMessage(message.payload ?? '')
  }

  const connect = async (): Promise<void> => {
    // A connection that is lost before LISTEN makes LISTEN fail.
    let onLost = (_: unknown): void => {}
    const onError = (error?: unknown): void => onLost(error)
    const client = await connected(pool, onError, checkLimit)
    try {
      client.on('notification', onMessage)
      await withLimit('an answer', checkLimit, client.query({ text: `listen ${channel}` }))
    } catch (error) {
      client.off('notification', onMessage)
      client.off('error', onError)
      client.release(true)
      throw error
    }
    current = client
    onLost = (error) => lose(client, error)
    release = () => {
      client.off('notification', onMessage)
      client.off('error', onError)
    }
    later(checkInterval, () => void check(client))
  }
  let release = (): void => {}

  const check = async (client: PostgresClient): Promise<void> => {
    try {
      await withLimit('an answer', checkLimit, client.query({ text: 'select 1' }))
      if (current === client) later(checkInterval, () => void check(client))
    } catch (error) {
      lose(client, error)
    }
  }

  const lose = (client: PostgresClient, error: unknown): void => {
    if (current !== client) return
    leave(true)
    if (closed) return
    listener.onError(error)
    later(0, () => void reconnect(shortestPause))
  }

  const reconnect = async (pause: number): Promise<void> => {
    try {
      await connect()
      if (closed) leave(true)
      else listener.onGap()
    } catch (error) {
      listener.onError(error)
      if (!closed) later(pause, () => void reconnect(Math.min(pause * 2, longestPause)))
    }
  }

  const leave = (destroy: boolean): void => {
    const client = current
    current = undefined
    clearTimeout(timer)
    release()
    // An error may still come while the connection closes, and without a listener it would end the process.
    client?.on('error', () => {})
    client?.release(destroy)
  }

  const later = (pause: number, run: () => void): void => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(run, pause)
  }

  await connect().catch((error: unknown) => {
    throw failed(error)
  })
  return {
    close: async () => {
      closed = true
      leave(true)
    },
  }
}
