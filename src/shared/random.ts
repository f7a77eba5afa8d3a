/** Returns numbers in [0, 1). The same seed gives the same sequence on every machine. */
export type Random = () => number

/** Seeds from stable names (a message, a session): two machines draw the same numbers. FNV-1a into mulberry32. */
export const seededRandom = (...names: readonly string[]): Random => {
  let state = 0x811c9dc5
  for (const character of names.join('\u0000')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws `count` distinct items, uniformly and without replacement; all items when there are fewer. */
export const drawDistinct = <Item>(items: readonly Item[], count: number, random: Random): Item[] => {
  const pool = [...items]
  const drawn: Item[] = []
  while (drawn.length < count && pool.length > 0) {
    drawn.push(...pool.splice(Math.floor(random() * pool.length), 1))
  }
  return drawn
}
