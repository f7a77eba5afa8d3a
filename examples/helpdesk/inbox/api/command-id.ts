/** A new id for an act. `crypto.randomUUID` exists only on https and localhost; this also works over http. */
export const commandId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
