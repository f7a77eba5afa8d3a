/**
 * Returns the cached result of `compute` for this key. A full cache is emptied, so that untrusted keys cannot fill the
 * memory. The result must depend on the key only.
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
