/** True for text that a database would refuse or change: NUL, or half a surrogate pair. */
export const isUnstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)

/**
 * The same data, with the replacement character U+FFFD for each NUL and each half of a surrogate pair in its texts: a
 * database cannot index them, also when it stores them as JSON. Data without them is returned as it is. Only plain
 * objects and lists are searched.
 */
export const indexable = <Value>(value: Value): Value => normalised(value) as Value

const normalised = (value: unknown): unknown => {
  if (typeof value === 'string') return isUnstorable(value) ? value.replace(unstorable, '\uFFFD') : value
  if (Array.isArray(value)) return kept(value, value.map(normalised))
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([name, each]) => [name, normalised(each)] as const)
  const changed = entries.some(([name, each]) => each !== value[name])
  return changed ? Object.fromEntries(entries) : value
}

const unstorable = /\0|\p{Surrogate}/gu

const kept = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.some((each, index) => each !== before[index]) ? after : before

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
