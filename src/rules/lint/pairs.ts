/** All pairs of items that share a key. The earlier item is first; pairs are ordered by the later item. */
export function* pairsOf<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => ReadonlySet<string>,
): Generator<readonly [Item, Item]> {
  const byKey = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    const earlier = new Set<number>()
    for (const key of keysOf(item)) {
      const known = byKey.get(key) ?? []
      for (const each of known) earlier.add(each)
      known.push(index)
      byKey.set(key, known)
    }
    for (const each of earlier) yield [items[each] as Item, item]
  }
}
