import type { EffectKind } from '../../records/effects'
import { day, hour, minute } from '../../shared/instant'
import { own } from '../../shared/json'

/** How the worker treats the effects of one kind. */
export interface WorkPolicy {
  /**
   * How long failed work is tried again, in milliseconds from the instant at which it was due first or revived. Then it is
   * dead, which admins see. `Infinity`: it is tried for ever.
   */
  readonly horizon: number
  /** The longest pause between two attempts, in milliseconds. */
  readonly longestPause: number
  /** How long one attempt may take, in milliseconds. Then its signal aborts, and the attempt has failed. */
  readonly timeLimit: number
  /** The number of effects of this kind that one worker performs at the same time. */
  readonly concurrency: number
}

const usual: WorkPolicy = { horizon: day, longestPause: hour, timeLimit: 5 * minute, concurrency: 5 }

/**
 * The policy of each kind. No kind takes a place of another, so that slow work of one kind delays no other. The horizon of
 * mail is that of mail servers (RFC 5321, 4.5.4.1: 4 to 5 days). Work that must not be forgotten has no horizon.
 */
const workPolicies: { readonly [Kind in EffectKind]: WorkPolicy } = {
  'ask-bot': { ...usual, timeLimit: minute, concurrency: 20 },
  'send-mail': { horizon: 5 * day, longestPause: hour / 4, timeLimit: 10 * minute, concurrency: 20 },
  'send-channel-message': { ...usual, longestPause: hour / 4, concurrency: 20 },
  'follow-up': { ...usual, horizon: Number.POSITIVE_INFINITY, concurrency: 10 },
  'continue-removal': { ...usual, horizon: Number.POSITIVE_INFINITY },
  'remove-files': { ...usual, horizon: Number.POSITIVE_INFINITY },
  retain: { ...usual, horizon: Number.POSITIVE_INFINITY },
  'backfill-field': usual,
  'clear-field': { ...usual, horizon: Number.POSITIVE_INFINITY },
}

/** The policy of a kind; for a kind of the host, or one that nobody here knows, the usual one. */
export const workPolicy = (kind: string): WorkPolicy =>
  (own(workPolicies, kind) as WorkPolicy | undefined) ?? usual
