import type { TakenEffect } from '../../adapters/contracts/outbox'
import { minute } from '../../shared/instant'
import { type EffectHandlers, handlerOf } from './effect-handlers'
import { NoHandler } from './no-handler'
import type { Ports } from './ports'
import { afterFailure } from './retry'
import { outboxTopic } from './transact'
import { createWakeUp } from './wake-up'

export interface Worker {
  /** Performs what is due, and what that makes due, until nothing is. Resolves with how many effects were taken. */
  drain(): Promise<number>
  /** Works until `stop`, which resolves when what is under way has ended. */
  start(): void
  stop(): Promise<void>
}

const lease = minute
const batch = 20

/**
 * Empties the outbox: takes effects under a lease, performs them, and settles each as done, to be retried, waiting for a
 * handler, or dead.
 */
export const createWorker = (ports: Ports, handlers: EffectHandlers): Worker => {
  const perform = async (effect: TakenEffect): Promise<void> => {
    const handler = handlerOf(handlers, ports.effects, effect.kind)
    try {
      if (handler === undefined) throw new NoHandler(`a handler for effects of the kind "${effect.kind}"`)
      await handler(effect)
      await ports.storage.settle(effect, { outcome: 'done' })
    } catch (error) {
      ports.onError(error)
      await ports.storage.settle(effect, afterFailure(effect.attempt, error, ports.clock.now()))
    }
  }

  const take = async (limit: number): Promise<readonly TakenEffect[]> =>
    limit > 0 ? ports.storage.take({ now: ports.clock.now(), lease, limit }) : []

  const drain = async (): Promise<number> => {
    let total = 0
    for (;;) {
      const taken = await take(batch)
      if (taken.length === 0) return total
      total += taken.length
      await Promise.all(taken.map(perform))
    }
  }

  let stopped = true
  let running: Promise<void> = Promise.resolve()
  let ring = (): void => {}

  /** Takes as many effects as there is room for, so that a slow one keeps no other waiting. */
  const work = async (): Promise<void> => {
    const hints = createWakeUp(ports, outboxTopic)
    ring = hints.ring
    const underWay = new Set<Promise<void>>()
    while (!stopped) {
      const waiting = hints.next()
      const taken = await take(batch - underWay.size).catch(failed)
      for (const effect of taken) {
        const done = perform(effect)
          .catch(ports.onError)
          .finally(() => {
            underWay.delete(done)
            hints.ring()
          })
        underWay.add(done)
      }
      if (taken.length === 0) await waiting
    }
    await Promise.all(underWay)
    hints.stop()
  }

  const failed = (error: unknown): readonly TakenEffect[] => {
    ports.onError(error)
    return []
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
      ring()
      await running
    },
  }
}
