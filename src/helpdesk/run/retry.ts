import type { Settlement } from '../../adapters/contracts/outbox'
import { hour, type Instant, second } from '../../shared/instant'

const maxAttempts = 12

/** What becomes of an effect that failed: tried again with growing pauses, or given up and shown to people. */
export const afterFailure = (attempt: number, error: unknown, now: Instant): Settlement => {
  const sentence = sentenceOf(error)
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
