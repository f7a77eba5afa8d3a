import type { Ports } from './ports'

/** How long is waited without a hint before looking again, in milliseconds. */
const lookAgainAfter = 1_000

/** Waits for something new: a hint of the transport, or a while without one, since a hint can get lost. */
export interface WakeUp {
  /** The next hint. Asked before the store is read, so that a hint in between is not missed. */
  next(): Promise<void>
  /** Wakes whoever waits. */
  ring(): void
  stop(): void
}

export const createWakeUp = (ports: Pick<Ports, 'transport' | 'timers'>, topic: string): WakeUp => {
  let wake = (): void => {}
  let cancelTimer = (): void => {}
  const ring = (): void => wake()
  const unsubscribe = ports.transport.subscribe(topic, ring)
  return {
    ring,
    next: () => {
      cancelTimer()
      return new Promise((resolve) => {
        wake = resolve
        cancelTimer = ports.timers.after(lookAgainAfter, resolve)
      })
    },
    stop: () => {
      cancelTimer()
      unsubscribe()
    },
  }
}
