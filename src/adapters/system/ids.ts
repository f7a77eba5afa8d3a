import type { Ids } from '../contracts/system'

/** Ids with 128 random bits from the runtime's secure generator, in lower-case hex: `visitor_3f…`. */
export const createSystemIds = (): Ids => ({
  next: (prefix) => {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16))
    return `${prefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  },
})
