import { type Instant, instantFromIso } from '../shared/instant'
import type { Json } from '../shared/json'

/** A type of values: the operand of an operator, or the declared type of a fact. Error messages use its name. */
export interface ValueType<Value extends Json = Json> {
  /** The name in error messages. */
  readonly name: string
  /** Whether a value, never `null`, has the type. */
  readonly is: (value: Json) => value is Value
  /** For a list: the type of its elements. */
  readonly element?: ValueType
}

export type Scalar = string | number | boolean

const any: ValueType = { name: 'any value', is: (value): value is Json => value !== null }

const text: ValueType<string> = { name: 'text', is: (value) => typeof value === 'string' }

const number: ValueType<number> = { name: 'a number', is: (value) => typeof value === 'number' }

const boolean: ValueType<boolean> = { name: 'true or false', is: (value) => typeof value === 'boolean' }

const scalar: ValueType<Scalar> = {
  name: 'text, a number, true or false',
  is: (value): value is Scalar => text.is(value) || number.is(value) || boolean.is(value),
}

/** Epoch milliseconds, or ISO text with its offset. A date alone is refused, because it is no instant (K-08). */
const instant: ValueType<Instant | string> = {
  name: 'an instant (epoch milliseconds, or ISO text with an offset)',
  is: (value): value is Instant | string => Number.isFinite(instantOf(value)),
}

const list: ValueType<readonly Json[]> = {
  name: 'a list',
  is: (value): value is readonly Json[] => Array.isArray(value),
}

const scalarList: ValueType<readonly Scalar[]> = {
  name: 'a list of texts, numbers, true or false',
  is: (value): value is readonly Scalar[] => list.is(value) && value.every(scalar.is),
  element: scalar,
}

export const valueTypes = { any, text, number, boolean, scalar, instant, list, scalarList } as const

/** The `typeof` of values of the type; for a scalar the most frequent one; nothing for a list or an instant. */
export const kindOf = (type: ValueType): string | undefined => kinds.get(type)

const kinds = new Map<ValueType, string>([
  [text, 'string'],
  [number, 'number'],
  [boolean, 'boolean'],
  [scalar, 'string'],
])

/** The types that a host may declare for a fact. A structured fact is `any` and is read by paths. */
export type FactTypeName = 'any' | 'text' | 'number' | 'boolean' | 'instant' | 'list'
export type FactTypes = Readonly<Record<string, FactTypeName>>

/** Whether a fact with this declaration fits an operand of `type`. A host's own types accept any fact. */
export const fits = (declared: FactTypeName, type: ValueType): boolean => {
  const kind = type.element === undefined ? type : list
  return declared === 'any' || !builtIn.includes(kind) || taking[declared].includes(kind)
}

/**
 * `type`, narrowed by the declaration: text and a number are never equal, so comparing them is refused (K-04, K-05).
 */
export const narrowed = (type: ValueType, declared: FactTypeName): ValueType => {
  const element = declared === 'instant' ? number : valueTypes[declared]
  if (!taking[declared].includes(scalar)) return type
  return type === scalar ? element : type.element === scalar ? listOf(element) : type
}

/** A list of values of one type. */
export const listOf = (element: ValueType): ValueType =>
  element === scalar
    ? scalarList
    : {
        name: `a list, each ${element.name}`,
        is: (value): value is readonly Json[] => list.is(value) && value.every(element.is),
        element,
      }

/** An instant in epoch milliseconds, NaN for other values. */
export const instantOf = (value: Json): Instant => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.length > longestIsoText) return Number.NaN
  try {
    return instantFromIso(value)
  } catch {
    return Number.NaN
  }
}

const longestIsoText = 40

const builtIn: readonly ValueType[] = Object.values(valueTypes)

const taking: Readonly<Record<FactTypeName, readonly ValueType[]>> = {
  any: [],
  text: [any, scalar, text],
  number: [any, scalar, number, instant],
  boolean: [any, scalar, boolean],
  instant: [any, scalar, number, instant],
  list: [any, list],
}
