import { type HelpdeskError, isHelpdeskError } from '../../shared/errors'
import { type Finding, type FindingCode, type Fix, finding } from '../../shared/finding'
import { type Json, own } from '../../shared/json'
import { builtInOperators } from '../operators'
import type { ConditionOptions } from '../resolve'
import { resolveLeaf } from '../resolve-leaf'
import { nearest } from './nearest'

/** Converts a refusal of `parseCondition` into a finding. `leaf` is the refused comparison. */
export const refusalFinding = (
  { message, details }: HelpdeskError,
  leaf: object | undefined,
  options: ConditionOptions,
): Finding => {
  const path = String(details['place'])
  const code = (details['finding'] as FindingCode | undefined) ?? codeOf(details, path, leaf, options)
  return finding(code, path, message, fixes[code]?.({ leaf, path, options, details }) ?? correct)
}

interface Refused {
  readonly leaf: object | undefined
  readonly path: string
  readonly options: ConditionOptions
  readonly details: HelpdeskError['details']
}

/** The path of a refusal ends with the key that is wrong. */
const codeOf = (
  details: HelpdeskError['details'],
  path: string,
  leaf: object | undefined,
  { facts }: ConditionOptions,
): FindingCode => {
  if (String(details['expected']).startsWith('at most')) return 'RULE_TOO_LARGE'
  if (path.endsWith('.operator')) return 'UNKNOWN_OPERATOR'
  if (path.endsWith('.fact')) {
    const name = own(referenceAt(path, leaf), 'fact')
    const known = typeof name === 'string' && name !== '' && (!facts || Object.hasOwn(facts, name))
    return known ? 'IMPOSSIBLE_TYPE' : 'UNKNOWN_FACT'
  }
  return path.endsWith('.value') && !isReference(leaf) ? 'IMPOSSIBLE_TYPE' : 'MALFORMED_RULE'
}

const isReference = (leaf: object | undefined): boolean => {
  const value = leaf && own(leaf, 'value')
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact')
}

const referenceAt = (path: string, leaf: object = {}): object =>
  path.endsWith('.value.fact') ? (own(leaf, 'value') as object) : leaf

const correct = 'Write the expected value there.'

const fixes: Partial<Record<FindingCode, (refused: Refused) => Fix | string>> = {
  EMPTY_GROUP: () => 'Put a condition into the group, or remove the group.',

  UNKNOWN_OPERATOR: ({ leaf, options }) => {
    const name = leaf && own(leaf, 'operator')
    const bare = typeof name === 'string' ? name.lastIndexOf(':') + 1 : 0
    const known = nearest(
      String(name).slice(bare),
      Object.keys({ ...builtInOperators, ...options.operators }),
    )
    return suggested(known && String(name).slice(0, bare) + known, 'Use a known operator, such as equal.')
  },

  UNKNOWN_FACT: ({ leaf, path, options }) =>
    suggested(
      nearest(own(referenceAt(path, leaf), 'fact'), Object.keys(options.facts ?? {})),
      'Use a declared fact, or declare this one.',
    ),

  UNKNOWN_CONDITION: ({ details, options }) =>
    suggested(
      nearest(unquoted(details['found']), Object.keys(options.conditions ?? {})),
      'Use the name of an existing condition, or write the condition itself.',
    ),

  CONDITION_CYCLE: () => 'In one of these conditions, write the condition itself in place of the name.',

  IMPOSSIBLE_TYPE: ({ leaf = {}, path, options }) => {
    if (!path.endsWith('.value')) return 'Use an operator for the type of the fact, or compare another fact.'
    const fitting = conversions(own(leaf, 'value')).find((value) => isTaken({ ...leaf, value }, options))
    return fitting === undefined ? correct : { sentence: `Write ${shown(fitting)}.`, replacement: fitting }
  },

  RULE_TOO_LARGE: () => 'Make it smaller, or split it into several rules or named conditions.',
}

const suggested = (name: string | undefined, otherwise: string): Fix | string =>
  name === undefined
    ? otherwise
    : { sentence: `Write "${name}", if this is the intended name.`, replacement: name }

const unquoted = (found: unknown): unknown =>
  typeof found === 'string' && found.startsWith('"') ? found.slice(1, -1) : found

/** The same value converted to other types. */
const conversions = (value: unknown): readonly Json[] => {
  if (typeof value === 'string') {
    const number = value.trim() === '' || value.length > 40 ? Number.NaN : Number(value)
    const flag = value === 'true' ? [true] : value === 'false' ? [false] : []
    return [...(Number.isFinite(number) ? [number] : []), ...flag, [value]]
  }
  if (typeof value === 'number' || typeof value === 'boolean')
    return [String(value), [value], [String(value)], true]
  return Array.isArray(value) && value.length === 1 ? (value as Json[]) : []
}

const isTaken = (leaf: object, { operators, facts }: ConditionOptions): boolean => {
  try {
    resolveLeaf(leaf, { ...builtInOperators, ...operators }, facts, '')
    return true
  } catch (error) {
    if (isHelpdeskError(error)) return false
    throw error
  }
}

const shown = (value: Json): string => JSON.stringify(value).slice(0, 80)
