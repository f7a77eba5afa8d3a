/** A copy in which every object is frozen, so that a change throws. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value
  const copy = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, frozen(each)]))
  return Object.freeze(copy) as Value
}

/** Every object and list in a value. */
export const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []
