/**
 * What `compute` gave for this key, kept in the cache. A full cache is emptied, so that no stream of keys from outside
 * fills the memory. The result must depend on the key alone.
 */
export const remembered = <Key, Value>(
  cache: Map<Key, { readonly value: Value }>,
  limit: number,
  key: Key,
  compute: () => Value,
): Value => {
  const known = cache.get(key)
  if (known !== undefined) return known.value
  if (cache.size >= limit) cache.clear()
  const value = compute()
  cache.set(key, { value })
  return value
}
