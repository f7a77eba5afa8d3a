/** Every two of the items that have something in common, the earlier one first, by the later one's place in the list. */
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
