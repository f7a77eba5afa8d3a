import fc from 'fast-check'

/** Valid values with one part replaced by other JSON, or removed: inputs that are almost right. */
export const damaged = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      valid,
      fc.nat(),
      fc.option(fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('constructor', '__proto__', -1))),
    )
    .map(([value, at, part]) => replaceNode(value, { left: at % Math.max(1, nodes(value)) }, part))

const nodes = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce((sum: number, each) => sum + nodes(each), 0)
    : 1

/** Counts nodes in depth-first order, and replaces the one at which `left` is 0. `null` removes a property. */
const replaceNode = (value: unknown, count: { left: number }, part: unknown): unknown => {
  if (count.left === 0) {
    count.left = -1
    return part
  }
  count.left -= 1
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => replaceNode(each, count, part))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const hit = count.left === 0
      const replaced = replaceNode(each, count, part)
      return hit && part === null ? [] : [[name, replaced]]
    }),
  )
}
