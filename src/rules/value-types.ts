import { type Instant, instantFromIso } from '../shared/instant'
import type { Json } from '../shared/json'

/** What an operator takes, or what a fact is declared to hold. Its name stands in error sentences. */
export interface ValueType<Value extends Json = Json> {
  readonly name: string
  readonly is: (value: Json) => value is Value
  /** Of a list: what each of its elements is. */
  readonly element?: ValueType
}

type Scalar = string | number | boolean

const any: ValueType = { name: 'any value', is: (value): value is Json => value !== null }

const text: ValueType<string> = { name: 'text', is: (value) => typeof value === 'string' }

const number: ValueType<number> = { name: 'a number', is: (value) => typeof value === 'number' }

const boolean: ValueType<boolean> = { name: 'true or false', is: (value) => typeof value === 'boolean' }

const scalar: ValueType<Scalar> = {
  name: 'text, a number, true or false',
  is: (value): value is Scalar => text.is(value) || number.is(value) || boolean.is(value),
}

/** Epoch milliseconds, or ISO text with its offset. A date alone is refused, because it names no instant (K-08). */
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

/** What `typeof` says of a value of the type: of a scalar, what it most often says; of a list or an instant, nothing. */
export const kindOf = (type: ValueType): string | undefined => kinds.get(type)

const kinds = new Map<ValueType, string>([
  [text, 'string'],
  [number, 'number'],
  [boolean, 'boolean'],
  [scalar, 'string'],
])

/** What a fact of the host may be declared to hold. One that has a structure is `any`, and is read by its path. */
export type FactTypeName = 'any' | 'text' | 'number' | 'boolean' | 'instant' | 'list'
export type FactTypes = Readonly<Record<string, FactTypeName>>

/** Whether a fact of this declaration may be given to something that takes `type`. A host's own types take any fact. */
export const fits = (declared: FactTypeName, type: ValueType): boolean => {
  const kind = type.element === undefined ? type : list
  return declared === 'any' || !builtIn.includes(kind) || taking[declared].includes(kind)
}

/** `type`, or what the declaration leaves of it: text compared with a number is never equal (K-04, K-05). */
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

/** An instant in epoch milliseconds, NaN for what is none. */
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
