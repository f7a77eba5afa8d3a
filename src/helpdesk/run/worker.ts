import type { TakenEffect } from '../../adapters/contracts/outbox'
import { minute } from '../../shared/instant'
import { outboxTopic } from '../../shared/topics'
import { type EffectHandlers, handlerOf } from './effect-handlers'
import { NoHandler } from './no-handler'
import type { Ports } from './ports'
import { afterFailure } from './retry'
import { createWakeUp } from './wake-up'

/** Performs the effects of all accounts. Errors of their handlers go to `onError`. */
export interface Worker {
  /**
   * Performs due effects, and those that become due meanwhile, until none is due. Resolves with the number of effects.
   */
  drain(): Promise<number>
  /** Runs until `stop`, which resolves when running effects have ended. */
  start(): void
  /** Takes no further effects. Resolves when the running ones have ended. */
  stop(): Promise<void>
}

const lease = minute
const batch = 20

/**
 * Processes the outbox: takes effects under a lease, performs them, and settles each as done, retry, wait (no handler)
 * or dead.
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

  /** Takes effects while there is capacity, so that a slow effect does not delay others. */
  const work = async (): Promise<void> => {
    const hints = createWakeUp(ports, outboxTopic)
    ring = hints.ring
    const inProgress = new Set<Promise<void>>()
    while (!stopped) {
      const waiting = hints.next()
      const taken = await take(batch - inProgress.size).catch(reportFailure)
      for (const effect of taken) {
        const done = perform(effect)
          .catch(ports.onError)
          .finally(() => {
            inProgress.delete(done)
            hints.ring()
          })
        inProgress.add(done)
      }
      if (taken.length === 0) await waiting
    }
    await Promise.all(inProgress)
    hints.stop()
  }

  const reportFailure = (error: unknown): readonly TakenEffect[] => {
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
