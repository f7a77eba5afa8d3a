import type { Instant } from '../shared/instant'
import { own } from '../shared/json'

/** The events that change a person's state. `expired` is recorded by the system. */
export const actEvents = ['given', 'refused', 'withdrawn', 'objected', 'expired'] as const

/** The last decision of a principal about a purpose. */
export type ConsentAct = {
  /** What the person did; `expired` is recorded by the system. */
  readonly event: (typeof actEvents)[number]
  /** On which basis of the law. */
  readonly lawfulBasis: 'consent' | 'legitimate-interest'
  /** The version of the text that the person saw. */
  readonly version: string
  /** SHA-256 of the text in lower-case hex, because two messages may use one version name for different texts. */
  readonly textDigest: string
  /** The time of the act, in epoch milliseconds. */
  readonly decidedAt: Instant
  /** The validity in milliseconds; absent: until it is withdrawn. */
  readonly validFor?: number
  /** The id of the record in the ledger. */
  readonly recordId: string
}

/** The current state of a ledger: the valid act for processing, and one for each subscription type. */
export type LedgerState = {
  /** The valid act about processing; absent: none. */
  readonly process?: ConsentAct
  /** The valid act for each subscription type, by its name. */
  readonly communicate: Readonly<Record<string, ConsentAct>>
}

/** The end of a chain, to which the next record is linked. */
export type ConsentHead = {
  /** The number of records in the chain. */
  readonly seq: number
  /** The link of the last record. */
  readonly link: string
}

/** The state of a ledger without records. */
export const emptyLedger: LedgerState = { communicate: {} }

/** The valid act about a subscription type. Throws nothing. */
export const subscriptionAct = (state: LedgerState, subscriptionType: string): ConsentAct | undefined =>
  own(state.communicate, subscriptionType) as ConsentAct | undefined

/** The person stopped the processing. Nothing may be sent to them, except one confirmation (C-26). Throws nothing. */
export const isStopped = (act: ConsentAct | undefined): boolean =>
  act?.event === 'withdrawn' || act?.event === 'objected'

/** The person refused, withdrew or objected. */
export const isOptOut = (act: ConsentAct | undefined): boolean => isStopped(act) || act?.event === 'refused'

/** From most permissive to most restrictive. */
const strictness = ['given', 'expired', 'refused', 'objected', 'withdrawn'] as const

/** The more restrictive of two acts; of equally restrictive ones, the later. */
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
