/** The input with at most `most` items of each list; the same object when no list is longer. */
export const firstItems = (value: unknown, most: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.slice(0, most).map((item) => firstItems(item, most))
    return items.length === value.length && items.every((item, index) => item === value[index])
      ? value
      : items
  }
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([name, each]) => [name, firstItems(each, most)] as const)
  return entries.every(([name, each]) => each === (value as Record<string, unknown>)[name])
    ? value
    : Object.fromEntries(entries)
}

/** An instance of a class, such as the bytes of a file, is given to the schema as it is. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
