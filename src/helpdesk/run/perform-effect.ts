import type { Settlement, TakenEffect } from '../../adapters/contracts/outbox'
import { hour, second } from '../../shared/instant'
import {
  type Afterwards,
  type EffectHandlers,
  handlerOf,
  reportOf,
  type Trouble,
  type TroubleReports,
} from './effect-handlers'
import { type HeldLease, holdLease } from './hold-lease'
import { NoHandler } from './no-handler'
import type { Ports } from './ports'
import { afterFailure } from './retry'
import { workPolicy } from './work-policy'

/** How long an effect fails before people are told that it is delayed, in milliseconds. */
const noticeAfter = hour

/** How often something is recorded before the effect is settled without it. */
const mostRecordings = 5

/** Performs one effect and settles it. `isStopping` ends the retries of a store that cannot be reached. */
export type PerformEffect = (effect: TakenEffect, isStopping: () => boolean) => Promise<void>

/**
 * Performs an effect under a lease that is renewed while its work lives. An attempt that lost its lease settles nothing.
 * After the work was done, only its recording and its settlement are tried again, never the work itself.
 */
export const createPerformEffect = (
  ports: Ports,
  handlers: EffectHandlers,
  reports: TroubleReports,
): PerformEffect => {
  const pauseOf = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      ports.timers.after(milliseconds, resolve)
    })

  /** Repeats until it succeeds, or `mayRetry` is false after a failure. */
  const persist = async (
    act: () => Promise<unknown>,
    mayRetry: (failures: number) => boolean,
  ): Promise<void> => {
    for (let failures = 0; ; ) {
      try {
        await act()
        return
      } catch (error) {
        ports.onError(error)
        failures += 1
        if (!mayRetry(failures)) return
        await pauseOf(Math.min(second * 2 ** (failures - 1), lastingPause))
      }
    }
  }

  const work = async (effect: TakenEffect, held: HeldLease): Promise<Afterwards | undefined> => {
    const handler = handlerOf(handlers, ports.effects, effect.kind)
    if (handler === undefined) throw new NoHandler(`a handler for effects of the kind "${effect.kind}"`)
    // A handler of the host may throw before it returns a promise.
    return held.within((async () => handler(effect, { signal: held.signal }))())
  }

  const perform = async (
    effect: TakenEffect,
    held: HeldLease,
  ): Promise<{ settlement: Settlement; record?: Afterwards }> => {
    try {
      const record = await work(effect, held)
      return { settlement: { outcome: 'done' }, ...(typeof record === 'function' && { record }) }
    } catch (error) {
      ports.onError(error)
      const now = ports.clock.now()
      const settlement = afterFailure(effect, error, now, workPolicy(effect.kind))
      const report = reportOf(reports, effect.kind)
      const trouble = troubleOf(settlement, now - effect.since)
      return {
        settlement,
        ...(report && trouble && { record: () => report(effect, trouble) }),
      }
    }
  }

  return async (effect, isStopping) => {
    if (effect.unreadable !== undefined) {
      ports.onError(
        new Error(
          `The effect "${effect.id}" of the account "${effect.account}" is set aside. ${effect.unreadable}`,
        ),
      )
      await ports.storage.settle(effect, { outcome: 'dead', error: effect.unreadable })
      return
    }
    const held = holdLease(ports, effect, workPolicy(effect.kind).timeLimit)
    try {
      const { settlement, record } = await perform(effect, held)
      if (record !== undefined) {
        if (!(await held.isHeld())) return
        await persist(record, (failures) => failures < mostRecordings && !isStopping())
      }
      await persist(
        () => ports.storage.settle(effect, settlement),
        () => !isStopping(),
      )
    } finally {
      held.end()
    }
  }
}

const lastingPause = 30 * second

const troubleOf = ({ outcome }: Settlement, lasted: number): Trouble | undefined => {
  if (outcome === 'dead') return 'failed'
  return outcome !== 'done' && lasted >= noticeAfter ? 'delayed' : undefined
}
