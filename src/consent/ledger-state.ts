import { type ConsentAct, emptyLedger, type LedgerState, stricter, subscriptionAct } from './consent-act'
import type { ConsentRecord } from './consent-record'

type Told = Pick<ConsentRecord, 'recordId' | 'header'>

/** Folds a chain, oldest record first. */
export const ledgerState = (records: readonly Told[]): LedgerState =>
  records.reduce(evolveLedger, emptyLedger)

/**
 * Adds one record. Evidence changes nothing, only what was given can expire, and only giving consent anew takes back a no:
 * so a withdrawal stands until the person acts again. What another chain brings along when it is joined counts as
 * `joinLedgers` says.
 */
export const evolveLedger = (state: LedgerState, { recordId, header }: Told): LedgerState => {
  const {
    event,
    lawfulBasis,
    version,
    textDigest,
    decidedAt,
    validFor,
    purpose,
    subscriptionType = '',
  } = header
  if (event === 'shown' || event === 'superseded' || event === 'joined') return state
  const before = purpose === 'process' ? state.process : subscriptionAct(state, subscriptionType)
  if (event === 'expired' && before?.event !== 'given' && !header.inherited) return state
  const told: ConsentAct = {
    event,
    lawfulBasis,
    version,
    textDigest,
    decidedAt,
    ...(validFor !== undefined && { validFor }),
    recordId,
  }
  const act = event === 'given' && !header.inherited ? told : (stricter(before, told) as ConsentAct)
  return purpose === 'process'
    ? { ...state, process: act }
    : { ...state, communicate: { ...state.communicate, [subscriptionType]: act } }
}
