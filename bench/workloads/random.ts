/** Random draws, which are the same for the same seed on every machine. */
export interface Draw {
  /** A number in [0, 1). */
  readonly fraction: () => number
  /** A whole number in [0, n). */
  readonly int: (n: number) => number
  /** A whole number in [0, n). Small numbers are more frequent, as words are in a language. */
  readonly zipf: (n: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** An item, with a probability in proportion to its weight. */
  readonly weighted: <Item>(items: readonly (readonly [item: Item, weight: number])[]) => Item
}

/** The generator is mulberry32. */
export const createDraw = (seed: number): Draw => {
  let state = seed | 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (n: number): number => Math.floor(fraction() * n)
  return {
    fraction,
    int,
    zipf: (n) => Math.min(n - 1, Math.floor(Math.exp(fraction() * Math.log(n + 1))) - 1),
    chance: (share) => fraction() < share,
    pick: (items) => known(items[int(items.length)]),
    weighted: (items) => {
      let left = fraction() * items.reduce((sum, [, weight]) => sum + weight, 0)
      return known(items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1))[0]
    },
  }
}

/** The difference between the seeds of two workloads of one size. */
export const variantStep = 1_000_003

/** The number of workloads for a size. Small sizes have many, because the cost of one rule depends on the rule. */
export const variantsOf = (size: number): number => Math.max(1, Math.min(64, Math.floor(100 / size)))

/** Calls `make` `count` times and returns the results. */
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

/**
 * The data as a host reads it from JSON, with flat strings. A string that was joined with `+` is stored in parts, and
 * is slower to compare.
 */
export const asRead = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data

export const known = <Item>(item: Item | undefined): Item => {
  if (item === undefined) throw new Error('Expected an item to draw from, found none.')
  return item
}
