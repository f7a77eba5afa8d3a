import { effectKinds } from '../../records/effects'
import { routingStrategies } from '../../routing'
import { builtInOperators } from '../../rules/operators'
import { hostName } from '../../shared/host-name'
import { own } from '../../shared/json'
import { refusal } from '../../shared/refuse'
import type { HostAdditions } from './host-additions'

/**
 * Validates all additions of the host once at the start, so that a mistake shows before the first visitor. Absent
 * options are skipped.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `strategies.acme.skills`.
 */
export const checkAdditions = (options: Partial<HostAdditions>): void => {
  for (const [place, check] of Object.entries(checks)) {
    const value = own(options, place)
    if (value !== undefined) check(value, place)
  }
}

type Check = (value: unknown, place: string) => void

const mustBeFunction: Check = (value, place) => {
  if (typeof value !== 'function') throw invalid(place, 'a function', value)
}

/** A plain object with valid host names as keys. */
const table =
  (libraryNames: readonly string[], check: (value: unknown, place: string, all: object) => void): Check =>
  (value, place) => {
    if (!isPlainObject(value)) throw invalid(place, 'an object by name', value)
    for (const [name, each] of Object.entries(value)) {
      if (!hostName.test(name) || libraryNames.includes(name))
        throw invalid(place, 'names in lower case with a dot, such as acme.skills', name)
      check(each, `${place}.${name}`, value)
    }
  }

const checkOperator = (value: unknown, place: string, all: object): void => {
  if (!isPlainObject(value)) throw invalid(place, 'an operator', value)
  const negates = own(value, 'negates')
  if (negates !== undefined) {
    const positive = typeof negates === 'string' && (own(all, negates) ?? own(builtInOperators, negates))
    if (!isPlainObject(positive) || Object.hasOwn(positive, 'negates'))
      throw invalid(`${place}.negates`, 'the name of a positive operator', negates)
    return
  }
  mustBeFunction(own(value, 'test'), `${place}.test`)
  for (const side of ['found', 'expected']) {
    const type = own(value, side)
    if (!isPlainObject(type) || typeof own(type, 'is') !== 'function')
      throw invalid(`${place}.${side}`, 'a value type', type)
  }
}

/** The check of each addition. The type requires an entry for each new one. */
const checks: { readonly [Name in keyof HostAdditions]: Check } = {
  bots: mustBeFunction,
  operators: table(Object.keys(builtInOperators), checkOperator),
  strategies: table(routingStrategies, mustBeFunction),
  effects: table(effectKinds, mustBeFunction),
}

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const invalid = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, expected, found)
