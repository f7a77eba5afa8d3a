/** A random id. `randomUUID` exists only on secure pages; other pages get an id of the same strength. */
export const freshId = (): string =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
