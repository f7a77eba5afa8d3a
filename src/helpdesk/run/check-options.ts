import { effectKinds } from '../../records/effects'
import { routingStrategies } from '../../routing'
import { builtInOperators } from '../../rules/operators'
import { hostName } from '../../shared/host-name'
import { own } from '../../shared/json'
import { refusal } from '../../shared/refuse'
import type { HostAdditions } from './host-additions'

/**
 * Looks at everything that a host adds, once at the start, so that a slip is found before a visitor finds it. What is left
 * out is passed over.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `strategies.acme.skills`.
 */
export const checkAdditions = (options: Partial<HostAdditions>): void => {
  for (const [place, check] of Object.entries(checks)) {
    const given = own(options, place)
    if (given !== undefined) check(given, place)
  }
}

type Check = (given: unknown, place: string) => void

const mustBeFunction: Check = (given, place) => {
  if (typeof given !== 'function') throw refused(place, 'a function', given)
}

/** A plain object whose every name is one that a host may give, and is not ours. */
const table =
  (ours: readonly string[], check: (given: unknown, place: string, all: object) => void): Check =>
  (given, place) => {
    if (!isPlainObject(given)) throw refused(place, 'an object by name', given)
    for (const [name, each] of Object.entries(given)) {
      if (!hostName.test(name) || ours.includes(name))
        throw refused(place, 'names in lower case with a dot, such as acme.skills', name)
      check(each, `${place}.${name}`, given)
    }
  }

const checkOperator = (given: unknown, place: string, all: object): void => {
  if (!isPlainObject(given)) throw refused(place, 'an operator', given)
  const negates = own(given, 'negates')
  if (negates !== undefined) {
    const positive = typeof negates === 'string' && (own(all, negates) ?? own(builtInOperators, negates))
    if (!isPlainObject(positive) || Object.hasOwn(positive, 'negates'))
      throw refused(`${place}.negates`, 'the name of a positive operator', negates)
    return
  }
  mustBeFunction(own(given, 'test'), `${place}.test`)
  for (const side of ['found', 'expected']) {
    const type = own(given, side)
    if (!isPlainObject(type) || typeof own(type, 'is') !== 'function')
      throw refused(`${place}.${side}`, 'a value type', type)
  }
}

/** One check for each thing that a host adds: a new one has to be put here before it compiles. */
const checks: { readonly [Name in keyof HostAdditions]: Check } = {
  bots: mustBeFunction,
  operators: table(Object.keys(builtInOperators), checkOperator),
  strategies: table(routingStrategies, mustBeFunction),
  effects: table(effectKinds, mustBeFunction),
}

const isPlainObject = (given: unknown): given is object => {
  if (typeof given !== 'object' || given === null) return false
  const prototype: unknown = Object.getPrototypeOf(given)
  return prototype === Object.prototype || prototype === null
}

const refused = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, expected, found)
