import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as intake from '../../src/intake'
import { isHelpdeskError } from '../../src/shared/errors'
import { runs } from '../support/runs'
import { type Path, paths } from './paths'

const long = 'x'.repeat(5_000_000)

const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  8.64e15 + 1,
  '',
  ' ',
  'toString',
  '__proto__',
  'constructor',
  'a\0b',
  'a\ud83d',
  long,
  [],
  [null],
  [{}],
  new Array(3),
  {},
  JSON.parse('{"__proto__": {"type": "note"}, "constructor": 1, "toString": 2}'),
  Object.create({ type: 'note', failed: 'x' }),
  { text: 1 },
  { messages: 'x' },
  { failed: Number.NaN },
]

type Place = readonly (string | number)[]

const placesIn = (value: unknown, place: Place = []): readonly Place[] =>
  typeof value !== 'object' || value === null || value instanceof Uint8Array || place.length > 4
    ? [place]
    : [place, ...Object.entries(value).flatMap(([name, each]) => placesIn(each, [...place, name]))]

const put = (value: unknown, [name, ...rest]: Place, found: unknown): unknown => {
  if (name === undefined) return found
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) }
  const changed = put(copy[name], rest, found)
  if (rest.length === 0 && found === undefined) delete copy[name]
  else copy[name] = changed
  return copy
}

/** The values of host fields are checked against their fields, which no parser of a message knows. */
const refusesLater: ReadonlySet<string> = new Set(['set-fields', 'host fields'])

const documented = new Set(['INVALID_INPUT', 'INVALID_RULE', 'REFUSED', 'UNKNOWN_RECORD'])

/** The decision, or nothing when it was refused with a documented code and a place. */
const attempt = (
  { decide }: Path,
  message: unknown,
  facts: unknown,
): { decided?: unknown; code?: string } => {
  try {
    return { decided: decide(message, facts) }
  } catch (error) {
    if (!isHelpdeskError(error) || !documented.has(error.code)) throw error
    expect(error.message.length).toBeLessThan(1_000)
    return { code: error.code }
  }
}

const isDecision = (decided: unknown): void =>
  expect(decided).toMatchObject({
    changes: expect.any(Array),
    writes: expect.any(Array),
    effects: expect.any(Array),
    reliesOn: expect.any(Array),
  })

const isWhole = (decided: unknown): void => {
  isDecision(decided)
  // NaN, an infinite number, or a hole in a list would be another value in JSON.
  expect(JSON.parse(JSON.stringify(decided))).toEqual(decided)
}

test('every decide function of frontdesk/intake is tried', () => {
  const tried = new Set(paths.map(({ decide }) => decide as unknown))
  const wrapped = new Set(['decideMatchedVisit', 'decideMessageErasure'])
  const untried = Object.entries(intake).flatMap(([name, each]) =>
    name.startsWith('decide') && !tried.has(each) && !wrapped.has(name) ? [name] : [],
  )
  expect(untried).toEqual([])
})

describe.each(paths)('$name', (path) => {
  test('decides about its sound message', () => {
    expect(path.check(path.message)).not.toHaveProperty('refusals')
    isWhole(path.decide(path.message, path.facts))
  })

  test('returns for each message that the parser accepts, and refuses others with a code', () => {
    for (const place of placesIn(path.message)) {
      for (const found of hostile) {
        const message = put(path.message, place, found)
        const { value, refusals } = path.check(message)
        const { decided, code } = attempt(path, refusals ? message : value, path.facts)
        if (decided !== undefined) isWhole(decided)
        else
          expect([place, refusals === undefined && !refusesLater.has(path.name), code]).toEqual([
            place,
            false,
            'INVALID_INPUT',
          ])
      }
    }
  })

  const facts = placesIn(path.facts)
  test.prop([fc.constantFrom(...facts), fc.constantFrom(...hostile)], { numRuns: runs(1_000) })(
    'refuses hostile facts with a code, or decides',
    (place, found) => {
      const { decided } = attempt(path, path.message, put(path.facts, place, found))
      if (decided !== undefined) isDecision(decided)
    },
  )

  test.prop([fc.jsonValue(), fc.jsonValue()], { numRuns: runs(100) })(
    'refuses any JSON as message or facts, or decides',
    (message, facts) => {
      for (const given of [attempt(path, message, path.facts), attempt(path, path.message, facts)])
        if (given.decided !== undefined) isDecision(given.decided)
    },
  )

  test('names missing facts', () => {
    expect(attempt(path, path.message, {})).toEqual({ code: 'INVALID_INPUT' })
    expect(attempt(path, path.message, undefined)).toEqual({ code: 'INVALID_INPUT' })
  })
})
