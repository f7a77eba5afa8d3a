import type { Instant } from '../shared/instant'
import { own } from '../shared/json'
import type { ConsentEvent, ConsentRecord } from './consent-record'

/** The last thing a principal decided about a purpose. */
export type ConsentAct = {
  readonly event: Exclude<ConsentEvent, 'shown' | 'superseded'>
  readonly version: string
  readonly decidedAt: Instant
}

/** A principal's chain, folded: what stands for processing, and for each subscription type. */
export type LedgerState = {
  readonly process?: ConsentAct
  readonly communicate: Readonly<Record<string, ConsentAct>>
}

export const emptyLedger: LedgerState = { communicate: {} }

/** Folds a chain, oldest record first. */
export const ledgerState = (records: readonly Pick<ConsentRecord, 'header'>[]): LedgerState =>
  records.reduce(evolveLedger, emptyLedger)

/**
 * Adds one record. A text that is shown or superseded changes nothing, and only what was given can expire: so a
 * withdrawal stands until the person acts again.
 */
export const evolveLedger = (state: LedgerState, { header }: Pick<ConsentRecord, 'header'>): LedgerState => {
  const { event, version, decidedAt, purpose, subscriptionType = '' } = header
  if (event === 'shown' || event === 'superseded') return state
  const before = purpose === 'process' ? state.process : subscriptionAct(state, subscriptionType)
  if (event === 'expired' && before?.event !== 'given') return state
  const act: ConsentAct = { event, version, decidedAt }
  return purpose === 'process'
    ? { ...state, process: act }
    : { ...state, communicate: { ...state.communicate, [subscriptionType]: act } }
}

export const subscriptionAct = (state: LedgerState, subscriptionType: string): ConsentAct | undefined =>
  own(state.communicate, subscriptionType) as ConsentAct | undefined
