import type { Path } from '../../shared/evaluator'

type Order = (list: readonly unknown[]) => readonly unknown[]

/** Reversed, each pair of items changes its order; rotated, each item changes its place. */
const orders: readonly Order[] = [
  (list) => [...list].reverse(),
  (list) => [...list.slice(1), ...list.slice(0, 1)],
]

/** The input with each list at a path in another order, once for each order. */
export const shuffledAt = <Input>(paths: readonly Path[], input: Input): readonly Input[] =>
  orders.map((order) => paths.reduce<Input>((at, path) => moved(at, path, order) as Input, input))

const moved = (value: unknown, path: readonly string[], order: Order): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return Array.isArray(value) ? order(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (step === '*') return eachIn(value, (each) => moved(each, rest, order))
  return Object.hasOwn(value, step)
    ? { ...value, [step]: moved((value as Record<string, unknown>)[step], rest, order) }
    : value
}

const eachIn = (value: object, move: (each: unknown) => unknown): object =>
  Array.isArray(value)
    ? value.map(move)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, move(each)]))
