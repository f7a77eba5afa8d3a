import type { TakenEffect } from '../adapters/contracts/outbox'
import { minute, second } from '../shared/instant'
import type { Ports } from './ports'
import { afterFailure } from './retry'
import { outboxTopic } from './transact'

/** Performs one effect. It may run more than once for the same effect, so what it does must be recognisable by its id. */
export type EffectHandler = (effect: TakenEffect) => Promise<void>

export interface Worker {
  /** Performs what is due, and what that makes due, until nothing is. Resolves with how many effects were taken. */
  drain(): Promise<number>
  /** Works until `stop`, which resolves when what is under way has ended. */
  start(): void
  stop(): Promise<void>
}

const lease = minute
const batch = 20
const lookAgainAfter = second

/** Empties the outbox: takes effects under a lease, performs them, and settles each as done, to be retried, or dead. */
export const createWorker = (ports: Ports, handlers: Readonly<Record<string, EffectHandler>>): Worker => {
  const perform = async (effect: TakenEffect): Promise<void> => {
    const handler = Object.hasOwn(handlers, effect.kind) ? handlers[effect.kind] : undefined
    try {
      if (handler === undefined)
        throw new Error(`Expected an effect of a known kind, found "${effect.kind}".`)
      await handler(effect)
      await ports.storage.settle(effect, { outcome: 'done' })
    } catch (error) {
      ports.onError(error)
      await ports.storage.settle(effect, afterFailure(effect.attempt, error, ports.clock.now()))
    }
  }

  const drain = async (): Promise<number> => {
    let total = 0
    for (;;) {
      const taken = await ports.storage.take({ now: ports.clock.now(), lease, limit: batch })
      if (taken.length === 0) return total
      total += taken.length
      await Promise.all(taken.map(perform))
    }
  }

  let stopped = true
  let running: Promise<void> = Promise.resolve()
  let wake = (): void => {}

  const work = async (): Promise<void> => {
    const unsubscribe = ports.transport.subscribe(outboxTopic, () => wake())
    while (!stopped) {
      const waiting = new Promise<void>((resolve) => {
        const cancel = ports.timers.after(lookAgainAfter, resolve)
        wake = () => {
          cancel()
          resolve()
        }
      })
      await drain().catch(ports.onError)
      await waiting
    }
    unsubscribe()
  }

  return {
    drain,
    start: () => {
      if (!stopped) return
      stopped = false
      running = running.then(work)
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
