import type { Json } from '../../shared/json'
import { folded } from '../decorators'
import type { OperatorTable } from '../define-operator'
import { builtInOperators } from '../operators'
import { instantOf, valueTypes } from '../value-types'

/** The meaning of a positive comparison for a present value, in a form that the lint can reason about. */
export type Meaning =
  | { readonly kind: 'set' }
  | { readonly kind: 'among'; readonly values: readonly Json[]; readonly folded: boolean }
  | {
      readonly kind: 'text'
      readonly how: 'starts' | 'ends' | 'contains'
      readonly text: string
      readonly folded: boolean
    }
  | Ray
  | { readonly kind: 'some' | 'every'; readonly of: Meaning }
  /** Only its name and value are known. */
  | { readonly kind: 'other'; readonly operator: string; readonly value: Json }

/** Everything on one side of a bound. */
export interface Ray {
  readonly kind: 'ray'
  readonly of: 'number' | 'instant'
  readonly above: boolean
  readonly bound: number
  readonly inclusive: boolean
}

/** A comparison as a meaning or its negation. */
export interface Reading {
  readonly negated: boolean
  readonly meaning: Meaning
  /** The fact must also be present: `everyFact:notEqual` requires a list in which no element is equal. */
  readonly present: boolean
}

/** Reads an operator with its decorators; nothing when its meaning is unknown, as for the operators of `hosts`. */
export const readOperator = (name: string, value: Json, hosts: OperatorTable): Reading | undefined => {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const base = positiveName(name, hosts)
    const meaning = Object.hasOwn(hosts, base) ? undefined : own(meanings, base)?.(value)
    return meaning && { negated: base !== name, meaning, present: false }
  }
  const inner = readOperator(name.slice(colon + 1), value, hosts)
  return inner && own(decorated, name.slice(0, colon))?.(inner)
}

/** The name of the operator, or of the operator that it negates. */
export const positiveName = (name: string, hosts: OperatorTable): string => {
  if (name.startsWith('not:')) return positiveName(name.slice(4), hosts)
  const entry = own<OperatorTable[string]>(hosts, name) ?? own<OperatorTable[string]>(builtInOperators, name)
  return entry && 'negates' in entry ? entry.negates : name
}

const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const among = (values: readonly Json[]): Meaning => ({ kind: 'among', values, folded: false })

const text =
  (how: 'starts' | 'ends' | 'contains') =>
  (value: Json): Meaning | undefined =>
    typeof value === 'string' ? { kind: 'text', how, text: value, folded: false } : undefined

const ray =
  (of: Ray['of'], above: boolean, inclusive: boolean) =>
  (value: Json): Meaning | undefined => {
    const bound = of === 'instant' ? instantOf(value) : value
    return typeof bound === 'number' && Number.isFinite(bound)
      ? { kind: 'ray', of, above, bound, inclusive }
      : undefined
  }

const meanings: Readonly<Record<string, (value: Json) => Meaning | undefined>> = {
  equal: (value) => (valueTypes.scalar.is(value) ? among([value]) : undefined),
  in: (value) => (valueTypes.scalarList.is(value) ? among(value) : undefined),
  contains: (value) => (valueTypes.scalar.is(value) ? { kind: 'some', of: among([value]) } : undefined),
  containsAny: (value) => (valueTypes.scalarList.is(value) ? { kind: 'some', of: among(value) } : undefined),
  lessThan: ray('number', false, false),
  lessThanInclusive: ray('number', false, true),
  greaterThan: ray('number', true, false),
  greaterThanInclusive: ray('number', true, true),
  textContains: text('contains'),
  textStartsWith: text('starts'),
  textEndsWith: text('ends'),
  before: ray('instant', false, false),
  after: ray('instant', true, false),
  isSet: () => ({ kind: 'set' }),
}

const decorated: Readonly<Record<string, (inner: Reading) => Reading | undefined>> = {
  not: (inner) => ({ ...inner, negated: !inner.negated }),
  fold: (inner) => changed(inner, foldedMeaning(inner.meaning)),
  swap: (inner) => changed(inner, swappedMeaning(inner.meaning)),
  everyFact: (inner) => quantified(inner, 'every', 'some'),
  someFact: (inner) => quantified(inner, 'some', 'every'),
}

const changed = (inner: Reading, meaning: Meaning | undefined): Reading | undefined =>
  meaning && { ...inner, meaning }

/** "No element meets it" is "every element fails it, and the list is present". */
const quantified = (
  { negated, meaning, present }: Reading,
  kind: 'every' | 'some',
  dual: 'every' | 'some',
): Reading | undefined =>
  present
    ? undefined
    : { negated: false, present: negated, meaning: { kind: negated ? dual : kind, of: meaning } }

const foldedMeaning = (meaning: Meaning): Meaning | undefined => {
  switch (meaning.kind) {
    case 'among':
      return { ...meaning, folded: true, values: meaning.values.map(folded) }
    case 'text':
      return { ...meaning, folded: true, text: folded(meaning.text) as string }
    case 'some':
    case 'every': {
      const of = foldedMeaning(meaning.of)
      return of && { kind: meaning.kind, of }
    }
    case 'ray':
      return meaning.of === 'number' ? meaning : undefined
    default:
      return undefined
  }
}

/** The value stands on the left: `5 < visits` for `visits swap:lessThan 5`. */
const swappedMeaning = (meaning: Meaning): Meaning | undefined => {
  if (meaning.kind === 'among') return meaning
  return meaning.kind === 'ray' ? { ...meaning, above: !meaning.above } : undefined
}
