/** A fresh id for one act. `crypto.randomUUID` exists on https and localhost only; this also works on a plain address. */
export const commandId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
