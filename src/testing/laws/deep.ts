/** Deeper than any stack allows for a walk that calls itself once for each level. */
const levels = 20_000

const nested = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

/** Properties that our conditions and the form of a decision nest, and lists. */
const deepValues: readonly unknown[] = [
  nested((inner) => ({ a: inner })),
  nested((inner) => [inner]),
  nested((inner) => ({ all: [inner] })),
  nested((inner) => ({ not: inner })),
]

/** Copies of a value in which one place, or a property that no reader knows, holds JSON that is nested very deep. */
export function* deepenedAt(value: unknown, place = ''): Generator<{ place: string; input: unknown }> {
  for (const input of deepValues) yield { place, input }
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) {
    for (const input of deepValues) yield { place: `${place}.other`, input: withPart(value, 'other', input) }
  }
  for (const [name, each] of Object.entries(value)) {
    for (const { place: below, input } of deepenedAt(each, `${place}.${name}`)) {
      yield { place: below, input: withPart(value, name, input) }
    }
  }
}

const withPart = (value: object, name: string, part: unknown): unknown =>
  Array.isArray(value)
    ? value.map((each: unknown, index) => (String(index) === name ? part : each))
    : { ...value, [name]: part }
