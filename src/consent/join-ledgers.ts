import { type ConsentAct, type LedgerState, stricter } from './consent-act'

/**
 * The state for a person who was recorded as two principals. A refusal on either side wins until the person decides
 * again, at any age; a consent is valid only when the other side has no refusal. The function is commutative and
 * idempotent. Throws nothing.
 */
export const joinLedgers = (left: LedgerState, right: LedgerState): LedgerState => {
  const process = stricter(left.process, right.process)
  const communicate = new Map(Object.entries(left.communicate))
  for (const [type, act] of Object.entries(right.communicate)) {
    communicate.set(type, stricter(communicate.get(type), act) as ConsentAct)
  }
  return { ...(process && { process }), communicate: Object.fromEntries(communicate) }
}
