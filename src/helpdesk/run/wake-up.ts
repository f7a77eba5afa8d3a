import type { Ports } from './ports'

/** The poll interval without a hint, in milliseconds. */
const pollInterval = 1_000

/** Waits for a hint of the transport, or for the poll interval, since a hint can get lost. */
export interface WakeUp {
  /** Resolves at the next hint. Call it before reading the store, so that a hint in between is not missed. */
  next(): Promise<void>
  /** Wakes the waiting caller. */
  ring(): void
  stop(): void
}

export const createWakeUp = (ports: Pick<Ports, 'transport' | 'timers'>, topic: string): WakeUp => {
  let resolveNext = (): void => {}
  let cancelTimer = (): void => {}
  const ring = (): void => resolveNext()
  const unsubscribe = ports.transport.subscribe(topic, ring)
  return {
    ring,
    next: () => {
      cancelTimer()
      return new Promise((resolve) => {
        resolveNext = resolve
        cancelTimer = ports.timers.after(pollInterval, resolve)
      })
    },
    stop: () => {
      cancelTimer()
      unsubscribe()
    },
  }
}
