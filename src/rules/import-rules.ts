import { type JsonObject, own } from '../shared/json'
import { refusal } from '../shared/refuse'
import type { Condition } from './condition'
import type { EventRule, RuleEvent } from './event-rule'
import { parseCondition } from './parse-condition'
import type { ConditionOptions } from './resolve'
import { conditionLimits } from './resolved'

/**
 * Reads rules of json-rules-engine. The result is in the order of evaluation: the highest priority first, then the
 * given order. `options.conditions` are the shared conditions, each read with `importCondition`.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules[2].conditions.any[0].path`, for a part that has
 * no equal meaning here.
 */
export const importRules = (input: unknown, options: ConditionOptions = {}): readonly EventRule[] => {
  const { place = 'rules' } = options
  if (!Array.isArray(input)) throw refusal('INVALID_RULE', place, 'a list of rules', input)
  return input
    .map((rule: unknown, index) => importRule(rule, `${place}[${index}]`, options))
    .sort((left, right) => right.priority - left.priority)
}

/**
 * Reads the conditions of one rule, or a shared condition. Equality with `null` becomes `isNotSet`, `$['a']` becomes
 * `$.a`, and priorities and names of groups are dropped, because they do not change an outcome.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, for a part that has no equal meaning here.
 */
export const importCondition = (input: unknown, options: ConditionOptions = {}): Condition =>
  parseCondition(translated(input, 1), { ...options, place: options.place ?? 'conditions' })

const importRule = (input: unknown, place: string, options: ConditionOptions): EventRule => {
  const rule = onlyKeys(input, ['name', 'conditions', 'event', 'priority'], place)
  const name = own(rule, 'name')
  const priority = own(rule, 'priority') ?? 1
  if (name !== undefined && (typeof name !== 'string' || name === '')) {
    throw refusal('INVALID_RULE', `${place}.name`, 'text', name)
  }
  if (typeof priority !== 'number' || !Number.isSafeInteger(priority) || priority < 1) {
    throw refusal('INVALID_RULE', `${place}.priority`, 'a whole number from 1', priority)
  }
  return {
    ...(name !== undefined && { name }),
    condition: importCondition(own(rule, 'conditions'), { ...options, place: `${place}.conditions` }),
    event: importEvent(own(rule, 'event'), `${place}.event`),
    priority,
  }
}

const importEvent = (input: unknown, place: string): RuleEvent => {
  const event = onlyKeys(input, ['type', 'params'], place)
  const type = own(event, 'type')
  const params = own(event, 'params')
  if (typeof type !== 'string' || type === '') throw refusal('INVALID_RULE', `${place}.type`, 'text', type)
  if (params === undefined) return { type }
  return { type, params: object(params, `${place}.params`) as JsonObject }
}

const object = (input: unknown, place: string): object => {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input
  throw refusal('INVALID_RULE', place, 'an object', input)
}

const onlyKeys = (input: unknown, keys: readonly string[], place: string): object => {
  const found = object(input, place)
  const stray = Object.keys(found).find((key) => !keys.includes(key))
  if (stray === undefined) return found
  throw refusal('INVALID_RULE', place, `only ${keys.join(', ')}`, stray)
}

/** A part that is no condition, or nested too deeply, stays unchanged. `parseCondition` refuses it with its place. */
const translated = (node: unknown, depth: number): unknown => {
  if (typeof node !== 'object' || node === null || depth > conditionLimits.depth) return node
  const { priority: _, name: __, ...kept } = node as Readonly<Record<string, unknown>>
  if (Object.hasOwn(kept, 'fact')) return translatedComparison(kept)
  return Object.fromEntries(
    Object.entries(kept).map(([kind, content]) => [
      kind,
      Array.isArray(content)
        ? content.map((child) => translated(child, depth + 1))
        : translated(content, depth + 1),
    ]),
  )
}

const translatedComparison = (leaf: Readonly<Record<string, unknown>>): unknown => ({
  ...leaf,
  ...(typeof leaf['path'] === 'string' && { path: dotted(leaf['path']) }),
  ...(leaf['value'] === null && leaf['operator'] === 'equal' && { operator: 'isNotSet', value: true }),
  ...(leaf['value'] === null && leaf['operator'] === 'notEqual' && { operator: 'isSet', value: true }),
})

const dotted = (path: string): string => path.replace(/\['([\p{L}\p{N}_-]+)'\]/gu, '.$1')
