/** FNV-1a over the code units of a text: it computes the hash of every prefix on the way. */
export const emptyHash = 0x811c9dc5 | 0

export const extendedHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

export const hashOf = (text: string): number => {
  let hash = emptyHash
  for (let at = 0; at < text.length; at += 1) hash = extendedHash(hash, text.charCodeAt(at))
  return hash
}
