import { type ConsentAct, type LedgerState, stricter } from './consent-act'

/**
 * What stands for a person who turns out to be two principals. A no of either side stands until the person acts anew,
 * however old it is; a yes stands where no no speaks against it. The order of the sides, and joining again, change nothing.
 */
export const joinLedgers = (left: LedgerState, right: LedgerState): LedgerState => {
  const process = stricter(left.process, right.process)
  const communicate = new Map(Object.entries(left.communicate))
  for (const [type, act] of Object.entries(right.communicate)) {
    communicate.set(type, stricter(communicate.get(type), act) as ConsentAct)
  }
  return { ...(process && { process }), communicate: Object.fromEntries(communicate) }
}
