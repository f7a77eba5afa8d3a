import { type Json, type JsonObject, own } from '../shared/json'
import { refusal } from '../shared/refuse'
import type { OperatorTable } from './define-operator'
import { findOperator } from './find-operator'
import { parsePath } from './path'
import { conditionLimits, type ResolvedLeaf, type Subject } from './resolved'
import { type FactTypeName, type FactTypes, fits, narrowed, type ValueType } from './value-types'

/** Reads one comparison: its fact, operator, path and value. A refusal names the part that is wrong. */
export const resolveLeaf = (
  leaf: object,
  operators: OperatorTable,
  facts: FactTypes | undefined,
  place: string,
): ResolvedLeaf => {
  requireKeys(leaf, ['fact', 'path', 'params', 'operator', 'value'], place)
  const name = own(leaf, 'operator')
  const operator = typeof name === 'string' ? findOperator(name, operators) : undefined
  if (typeof name !== 'string' || operator === undefined) {
    throw refusal('INVALID_RULE', `${place}.operator`, 'a known operator', name)
  }
  const value = own(leaf, 'value')
  const subject = subjectOf(leaf, operator.found, `operator ${name} compares`, facts, place)
  const expected = isReference(value)
    ? subjectOf(
        requireKeys(value, ['fact', 'path', 'params'], `${place}.value`),
        operator.expected,
        `operator ${name} compares with`,
        facts,
        `${place}.value`,
      )
    : { value: literal(value, narrowed(operator.expected, declaredType(leaf, facts)), `${place}.value`) }
  return { kind: 'leaf', operator, name, subject, expected }
}

const subjectOf = (
  reference: object,
  type: ValueType,
  role: string,
  facts: FactTypes | undefined,
  place: string,
): Subject => {
  const fact = own(reference, 'fact')
  if (typeof fact !== 'string' || fact === '' || (facts && !Object.hasOwn(facts, fact))) {
    throw refusal('INVALID_RULE', `${place}.fact`, facts ? 'a declared fact' : 'the name of a fact', fact)
  }
  const declared = declaredType(reference, facts)
  if (!fits(declared, type)) {
    throw refusal(
      'INVALID_RULE',
      `${place}.fact`,
      `${type.name}, which ${role}`,
      `a fact declared as ${declared}`,
    )
  }
  const path = own(reference, 'path') ?? '$'
  const below = typeof path === 'string' ? parsePath(path) : undefined
  if (below === undefined) throw refusal('INVALID_RULE', `${place}.path`, 'a path such as $.a.b[0]', path)
  const params = own(reference, 'params')
  if (params !== undefined) requireParams(params, `${place}.params`)
  return {
    fact,
    params: params as JsonObject | undefined,
    label: `${fact}${String(path).slice(1)}`,
    below,
    type: narrowed(type, declared),
  }
}

/** Only whole facts have a declared type. A value at a path has none. */
const declaredType = (reference: object, facts: FactTypes | undefined): FactTypeName =>
  own(reference, 'path') === undefined
    ? ((own(facts ?? {}, String(own(reference, 'fact'))) as FactTypeName | undefined) ?? 'any')
    : 'any'

const requireParams = (params: unknown, place: string): void => {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw refusal('INVALID_RULE', place, 'an object', params)
  }
  requireSize(params, place)
}

const literal = (value: unknown, type: ValueType, place: string): Json => {
  const known = value as Json
  if (value === undefined || !type.is(known)) throw refusal('INVALID_RULE', place, type.name, value)
  requireSize(known, place)
  return known
}

/** Checks the limits of K-11 for a value of any structure. Returns the number of values in it, itself included. */
const requireSize = (value: unknown, place: string, depth = 1): number => {
  if (typeof value === 'string' && value.length > conditionLimits.text) {
    throw refusal('INVALID_RULE', place, `at most ${conditionLimits.text} characters`, value)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw refusal('INVALID_RULE', place, 'a finite number', value)
  }
  if (!jsonTypes.includes(typeof value)) throw refusal('INVALID_RULE', place, 'JSON', typeof value)
  if (typeof value !== 'object' || value === null) return 1
  if (depth > conditionLimits.depth) {
    throw refusal('INVALID_RULE', place, `at most ${conditionLimits.depth} levels`, value)
  }
  if (!Array.isArray(value)) for (const name of Object.keys(value)) requireSize(name, place)
  const elements = Object.values(value).reduce<number>(
    (count, element) => count + requireSize(element, place, depth + 1),
    0,
  )
  if (elements > conditionLimits.list) {
    throw refusal('INVALID_RULE', place, `at most ${conditionLimits.list} elements`, value)
  }
  return elements + 1
}

const jsonTypes: readonly string[] = ['string', 'number', 'boolean', 'object']

const isReference = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact')

const requireKeys = (object: object, keys: readonly string[], place: string): object => {
  const stray = Object.keys(object).find((key) => !keys.includes(key))
  if (stray !== undefined) throw refusal('INVALID_RULE', place, `only ${keys.join(', ')}`, stray)
  return object
}
