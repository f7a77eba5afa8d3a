import type { Transport } from '../contracts/transport'
import { channel, keysIn, payloadsOf, topicKey } from './announce'
import { keepListening } from './keep-listening'
import type { PostgresPool } from './pool'

export interface PostgresTransportOptions {
  /**
   * The pool of the host, on the database of the store. One of its connections is used for as long as the transport is
   * open. It must lead to the server itself: a pooler that changes the session between statements breaks LISTEN.
   */
  readonly pool: PostgresPool
  /** Receives errors of the connection that listens. The transport reconnects by itself. @default ignores them */
  readonly onError?: (error: unknown) => void
}

/** A transport over a connection that must be closed. */
export interface PostgresTransport extends Transport {
  /** Stops listening and returns the connection. */
  close(): Promise<void>
}

/**
 * Carries hints between all processes with NOTIFY and LISTEN. A store that announces its commits
 * (`createPostgresStorage({ pool, announce: true })`) sends them in its own transactions, so no commit is without its hint.
 * After a lost connection it connects again and wakes all subscribers.
 *
 * @throws HelpdeskError `STORAGE_UNAVAILABLE` when the server does not answer.
 */
export const createPostgresTransport = async ({
  pool,
  onError = () => {},
}: PostgresTransportOptions): Promise<PostgresTransport> => {
  /** By the key of their topic. */
  const subscribers = new Map<string, Set<Subscriber>>()

  const wake = (key: string): void => {
    for (const subscriber of subscribers.get(key) ?? []) queueMicrotask(subscriber.wake)
  }
  const listening = await keepListening(pool, channel, {
    onMessage: (payload) => {
      for (const key of keysIn(payload)) wake(key)
    },
    onGap: () => {
      for (const key of subscribers.keys()) wake(key)
    },
    onError,
  })

  let waiting = new Set<string>()
  /** Publications of the same moment are sent together. */
  const send = async (): Promise<void> => {
    await Promise.resolve()
    const topics = [...waiting]
    waiting = new Set()
    try {
      for (const payload of payloadsOf(topics)) {
        await pool.query({ text: 'select pg_notify($1, $2)', values: [channel, payload] })
      }
    } catch (error) {
      onError(error)
    }
  }

  return {
    capabilities: { hearsStore: true },
    publish: (topic) => {
      if (waiting.size === 0) void send()
      waiting.add(topic)
    },
    subscribe: (topic, notify) => {
      const key = topicKey(topic)
      const same = subscribers.get(key) ?? new Set()
      const subscriber: Subscriber = {
        wake: () => {
          if (same.has(subscriber)) notify()
        },
      }
      subscribers.set(key, same.add(subscriber))
      return () => {
        same.delete(subscriber)
        if (same.size === 0 && subscribers.get(key) === same) subscribers.delete(key)
      }
    },
    close: listening.close,
  }
}

interface Subscriber {
  /** Calls the subscriber in a microtask of its own, so that its error reaches nobody else. */
  readonly wake: () => void
}
