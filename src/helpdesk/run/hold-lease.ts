import type { AttemptKey } from '../../adapters/contracts/outbox'
import type { Instant } from '../../shared/instant'
import { minute } from '../../shared/instant'
import type { Ports } from './ports'

/** How long a worker reserves an effect at a time, in milliseconds. */
export const lease = minute

/** The lease of an effect, renewed until `end`. */
export interface HeldLease {
  /** Aborts when the time limit has passed, or when another worker has taken the effect. */
  readonly signal: AbortSignal
  /** Awaits the work, and rejects when the signal aborts. */
  within<Result>(work: Promise<Result>): Promise<Result>
  /**
   * Whether the effect is still this worker's: another one may have taken it while this process stood still. A store that
   * cannot tell counts as yes, because `settle` decides in the end.
   */
  isHeld(): Promise<boolean>
  /** Ends the renewals. */
  end(): void
}

/** Renews the lease of an effect at a third of its length, so that two renewals may fail. */
export const holdLease = (
  { storage, timers, clock, onError }: Pick<Ports, 'storage' | 'timers' | 'clock' | 'onError'>,
  effect: AttemptKey,
  timeLimit: number,
): HeldLease => {
  const controller = new AbortController()
  let held = true
  let ended = false
  let cancelRenewal = (): void => {}

  const isHeld = async (): Promise<boolean> => {
    try {
      const until: Instant = clock.now() + lease
      if (held && !(await storage.renew(effect, until))) {
        held = false
        controller.abort(new Error('Expected to keep the effect, found that another worker has taken it.'))
      }
    } catch (error) {
      onError(error)
    }
    return held
  }
  const renewLater = (): void => {
    cancelRenewal = timers.after(lease / 3, () => {
      void isHeld().then((stillHeld) => {
        if (stillHeld && !ended) renewLater()
      })
    })
  }
  const cancelLimit = timers.after(timeLimit, () =>
    controller.abort(new Error(`Expected the work to end within ${timeLimit} ms, found it unfinished.`)),
  )
  renewLater()

  return {
    signal: controller.signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        const abort = (): void => reject(controller.signal.reason as Error)
        controller.signal.addEventListener('abort', abort, { once: true })
        work.then(resolve, reject).finally(() => controller.signal.removeEventListener('abort', abort))
      }),
    isHeld,
    end: () => {
      ended = true
      cancelRenewal()
      cancelLimit()
    },
  }
}
