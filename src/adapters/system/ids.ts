import type { Ids } from '../contracts/system'

/** Names with 128 bits from the runtime's source of secrets, in lower-case hex: `visitor_3f…`. */
export const createSystemIds = (): Ids => ({
  next: (prefix) => {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16))
    return `${prefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  },
})
