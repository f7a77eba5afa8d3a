import type { Instant } from '../shared/instant'
import { own } from '../shared/json'

/** The last thing a principal decided about a purpose. */
export type ConsentAct = {
  readonly event: 'given' | 'refused' | 'withdrawn' | 'objected' | 'expired'
  readonly lawfulBasis: 'consent' | 'legitimate-interest'
  readonly version: string
  /** SHA-256 of the text, so that one version name never stands for two texts. */
  readonly textDigest: string
  readonly decidedAt: Instant
  /** Milliseconds that it was given for; without it, until it is withdrawn. */
  readonly validFor?: number
  readonly recordId: string
}

/** A principal's chain, folded: what stands for processing, and for each subscription type. */
export type LedgerState = {
  readonly process?: ConsentAct
  readonly communicate: Readonly<Record<string, ConsentAct>>
}

/** The end of a chain: what the next record is linked to. */
export type ConsentHead = {
  readonly seq: number
  readonly link: string
}

export const emptyLedger: LedgerState = { communicate: {} }

export const subscriptionAct = (state: LedgerState, subscriptionType: string): ConsentAct | undefined =>
  own(state.communicate, subscriptionType) as ConsentAct | undefined

/** The person had the processing stopped: nothing is sent to them any more (C-26). */
export const isStopped = (act: ConsentAct | undefined): boolean =>
  act?.event === 'withdrawn' || act?.event === 'objected'

/** The person said no, in whatever way. */
export const isOptOut = (act: ConsentAct | undefined): boolean => isStopped(act) || act?.event === 'refused'

/** From what allows most to what allows least. */
const strictness = ['given', 'expired', 'refused', 'objected', 'withdrawn'] as const

/** Of two acts the one that allows less, of equals the later one. */
export const stricter = (
  left: ConsentAct | undefined,
  right: ConsentAct | undefined,
): ConsentAct | undefined => {
  if (left === undefined || right === undefined) return left ?? right
  const order =
    strictness.indexOf(left.event) - strictness.indexOf(right.event) ||
    left.decidedAt - right.decidedAt ||
    (left.recordId < right.recordId ? -1 : 1)
  return order < 0 ? right : left
}
