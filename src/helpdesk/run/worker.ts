import type { TakenEffect } from '../../adapters/contracts/outbox'
import { outboxTopic } from '../../shared/topics'
import type { EffectHandlers, TroubleReports } from './effect-handlers'
import { lease } from './hold-lease'
import { createPerformEffect } from './perform-effect'
import { createPlaces, type Places } from './places'
import type { Ports } from './ports'
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

/**
 * Processes the outbox: takes effects under a lease, performs them, and settles each as done, retry, wait (no handler)
 * or dead. Each kind has places of its own, and accounts take turns at them.
 */
export const createWorker = (
  ports: Ports,
  handlers: EffectHandlers,
  reports: TroubleReports = {},
): Worker => {
  const performEffect = createPerformEffect(ports, handlers, reports)
  const newPlaces = (): Places => createPlaces(Object.keys(ports.effects))

  /** Takes effects at the free places, and begins to perform them. */
  const take = async (places: Places, isStopping: () => boolean): Promise<readonly Promise<void>[]> => {
    const free = places.free()
    if (free === undefined) return []
    const taken = await ports.storage.take({ now: ports.clock.now(), lease, ...free })
    return taken.map((effect) => begin(places, effect, isStopping))
  }

  const begin = async (places: Places, effect: TakenEffect, isStopping: () => boolean): Promise<void> => {
    places.occupy(effect)
    await performEffect(effect, isStopping).finally(() => places.leave(effect))
  }

  const drain = async (): Promise<number> => {
    const places = newPlaces()
    let total = 0
    for (;;) {
      const taken = await take(places, () => false)
      if (taken.length === 0) return total
      total += taken.length
      await Promise.all(taken)
    }
  }

  let stopped = true
  let running: Promise<void> = Promise.resolve()
  let ring = (): void => {}

  /** Takes effects while there is a free place, so that a slow effect does not delay others. */
  const work = async (): Promise<void> => {
    const hints = createWakeUp(ports, outboxTopic)
    ring = hints.ring
    const places = newPlaces()
    const inProgress = new Set<Promise<void>>()
    while (!stopped) {
      const waiting = hints.next()
      const taken = await take(places, () => stopped).catch(reportFailure)
      for (const effect of taken) {
        const done = effect.catch(ports.onError).finally(() => {
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

  const reportFailure = (error: unknown): readonly Promise<void>[] => {
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
