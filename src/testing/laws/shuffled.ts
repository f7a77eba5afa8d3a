import type { Path } from '../../shared/evaluator'

/** The input with each list at a path turned round and its halves swapped, so that most items move. */
export const shuffledAt = <Input>(paths: readonly Path[], input: Input): Input =>
  paths.reduce<Input>((at, path) => moved(at, path) as Input, input)

const moved = (value: unknown, path: readonly string[]): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return Array.isArray(value) ? reordered(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (step === '*') return Array.isArray(value) ? value.map((each) => moved(each, rest)) : value
  return Object.hasOwn(value, step)
    ? { ...value, [step]: moved((value as Record<string, unknown>)[step], rest) }
    : value
}

const reordered = (list: readonly unknown[]): readonly unknown[] => {
  const middle = Math.floor(list.length / 2)
  return [...list.slice(middle), ...list.slice(0, middle)].reverse()
}
