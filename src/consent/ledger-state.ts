import { type ConsentAct, emptyLedger, type LedgerState, stricter, subscriptionAct } from './consent-act'
import type { ConsentRecord } from './consent-record'

/** Computes the state from a chain, oldest record first. Throws nothing. */
export const ledgerState = (records: readonly Pick<ConsentRecord, 'recordId' | 'header'>[]): LedgerState =>
  records.reduce(evolveLedger, emptyLedger)

/**
 * Adds one record to the state. Evidence changes nothing. Only a given consent can expire. Only a new consent
 * overrides a refusal, so a withdrawal stays valid until the person decides again. Inherited records of a joined chain
 * follow `joinLedgers`. Throws nothing.
 */
export const evolveLedger = (
  state: LedgerState,
  { recordId, header }: Pick<ConsentRecord, 'recordId' | 'header'>,
): LedgerState => {
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
  const current: ConsentAct = {
    event,
    lawfulBasis,
    version,
    textDigest,
    decidedAt,
    ...(validFor !== undefined && { validFor }),
    recordId,
  }
  const act = event === 'given' && !header.inherited ? current : (stricter(before, current) as ConsentAct)
  return purpose === 'process'
    ? { ...state, process: act }
    : { ...state, communicate: { ...state.communicate, [subscriptionType]: act } }
}
