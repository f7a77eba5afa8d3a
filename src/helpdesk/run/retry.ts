import type { Settlement } from '../../adapters/contracts/outbox'
import { hour, type Instant, minute, second } from '../../shared/instant'
import { NoHandler } from './no-handler'

const maxAttempts = 12

/** How often an effect without a handler is looked at: a restart with the handler performs it this soon. */
const lookAgainAfter = 10 * minute

/**
 * What becomes of an effect that failed: tried again with growing pauses, or given up and shown to people. One that has
 * no handler waits at a fixed pace, and is never given up.
 */
export const afterFailure = (attempt: number, error: unknown, now: Instant): Settlement => {
  const sentence = sentenceOf(error)
  if (error instanceof NoHandler) return { outcome: 'wait', error: sentence, dueAt: now + lookAgainAfter }
  return isPermanent(error) || attempt >= maxAttempts
    ? { outcome: 'dead', error: sentence }
    : { outcome: 'retry', error: sentence, dueAt: now + pause(attempt) }
}

/** Whatever a host's code throws. */
export const sentenceOf = (error: unknown): string =>
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
