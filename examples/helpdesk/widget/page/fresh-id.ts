/** A random id. `randomUUID` exists on secure pages alone; a site served without TLS gets one of the same strength. */
export const freshId = (): string =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
