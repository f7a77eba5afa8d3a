import type { Settlement } from '../../adapters/contracts/outbox'
import { hour, type Instant, minute, second } from '../../shared/instant'
import { NoHandler } from './no-handler'

const maxAttempts = 12

/**
 * The interval at which an effect without a handler is retried: a restart with the handler performs it within this
 * time.
 */
const handlerCheckInterval = 10 * minute

/**
 * The settlement of a failed effect: retried with growing pauses, then dead, which admins see. An effect without a
 * handler waits at a fixed interval and never becomes dead.
 */
export const afterFailure = (attempt: number, error: unknown, now: Instant): Settlement => {
  const sentence = errorMessage(error)
  if (error instanceof NoHandler)
    return { outcome: 'wait', error: sentence, dueAt: now + handlerCheckInterval }
  return isPermanent(error) || attempt >= maxAttempts
    ? { outcome: 'dead', error: sentence }
    : { outcome: 'retry', error: sentence, dueAt: now + pause(attempt) }
}

/** The message of any thrown value: the host's code can throw anything. */
export const errorMessage = (error: unknown): string =>
  (error instanceof Error
    ? error.message
    : `Expected an error to be thrown, found a value of type ${typeof error}.`
  ).slice(0, 1_000)

const pause = (attempt: number): number => Math.min(second * 2 ** (attempt - 1), hour)

const isPermanent = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  Object.hasOwn(error, 'permanent') &&
  (error as { permanent: unknown }).permanent === true
