import type { Settlement, TakenEffect } from '../../adapters/contracts/outbox'
import { type Instant, minute, second } from '../../shared/instant'
import { seededRandom } from '../../shared/random'
import { NoHandler } from './no-handler'
import type { WorkPolicy } from './work-policy'

/**
 * Work is tried this often at least before it is given up, so that a worker that was down for longer than the horizon
 * does not give up at its first failure.
 */
const fewestAttempts = 12

/**
 * The interval at which an effect without a handler is retried: a restart with the handler performs it within this
 * time.
 */
const handlerCheckInterval = 10 * minute

/**
 * The settlement of a failed effect: retried with growing pauses until the horizon of its kind, then dead, which admins
 * see. A permanent failure is dead at once. An effect without a handler waits at a fixed interval and never becomes
 * dead. Pure: an effect and an attempt always give the same pause.
 */
export const afterFailure = (
  effect: Pick<TakenEffect, 'id' | 'attempt' | 'since'>,
  error: unknown,
  now: Instant,
  policy: Pick<WorkPolicy, 'horizon' | 'longestPause'>,
): Settlement => {
  const sentence = errorMessage(error)
  if (error instanceof NoHandler)
    return { outcome: 'wait', error: sentence, dueAt: now + handlerCheckInterval }
  const isOver = now - effect.since >= policy.horizon && effect.attempt >= fewestAttempts
  return isPermanent(error) || isOver
    ? { outcome: 'dead', error: sentence }
    : { outcome: 'retry', error: sentence, dueAt: now + pause(effect, policy) }
}

/** The message of any thrown value: the host's code can throw anything. */
export const errorMessage = (error: unknown): string =>
  (error instanceof Error
    ? error.message
    : `Expected an error to be thrown, found a value of type ${typeof error}.`
  ).slice(0, 1_000)

/**
 * Doubles from one second. It varies by a quarter in both directions, so that work that failed together is not retried
 * together.
 */
const pause = (
  { id, attempt }: Pick<TakenEffect, 'id' | 'attempt'>,
  { longestPause }: Pick<WorkPolicy, 'longestPause'>,
): number => {
  const jitter = 0.75 + seededRandom(id, String(attempt))() / 2
  return Math.round(Math.min(second * 2 ** (attempt - 1), longestPause) * jitter)
}

const isPermanent = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  Object.hasOwn(error, 'permanent') &&
  (error as { permanent: unknown }).permanent === true
