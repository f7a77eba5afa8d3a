import vm from 'node:vm'
import { buildSync } from 'esbuild'
import { describe, expect, test } from 'vitest'

const hours = {
  zone: 'Europe/Berlin',
  ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
}
const rule = { mode: 'hours', replyTime: 'none', hours, outside: { action: 'return-time' } }
const always = { mode: 'always', replyTime: 'none' }
const monday = Date.UTC(2026, 5, 1, 20)
const facts = { now: monday, hasOpenConversation: false, bot: false, members: [] }

const bundle = buildSync({
  stdin: {
    contents: `
      export { chooseWords, compileHours, isZone, wallTimeAt } from './src/availability'
      export { decideAvailability } from './src/availability/decide-availability'`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'hours',
}).outputFiles[0]?.text

/** The result of an expression in a plain machine without Node and without `eval`, or the error as data. */
const run = (expression: string, prepare = ''): unknown => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const text = vm.runInContext(
    `${prepare}\n${bundle}
    let answer
    try { answer = { value: ${expression} } }
    catch ({ name, code, message, details }) { answer = { name, code, message, details } }
    JSON.stringify(answer)`,
    context,
  ) as string
  return JSON.parse(text)
}

const decide = (someRule: object, someFacts: object) =>
  `hours.decideAvailability(${JSON.stringify(someRule)}, ${JSON.stringify(someFacts)})`

test('V-09 a plain machine with Intl decides as Node does', () => {
  expect(run(decide(rule, facts))).toMatchObject({
    value: {
      reason: 'OUTSIDE_HOURS_BACK_AT',
      outcome: { backAt: { at: Date.parse('2026-06-02T09:00:00+02:00'), zone: 'Europe/Berlin' } },
    },
  })
})

describe.each([
  ['Intl', 'delete globalThis.Intl'],
  ['Intl.DateTimeFormat', 'delete Intl.DateTimeFormat'],
])('a machine without %s', (_, prepare) => {
  const told = {
    name: 'HelpdeskError',
    code: 'RUNTIME_UNSUPPORTED',
    details: { name: 'Intl' },
  }

  test.each([
    ['opening hours', `hours.compileHours(${JSON.stringify(hours)}).isOpenAt(${monday})`],
    ['wall times', `hours.wallTimeAt('Europe/Berlin', ${monday})`],
    ['names of zones', `hours.isZone('Europe/Berlin')`],
    ['a rule by hours', decide(rule, facts)],
    [
      'the hours of a member',
      decide(always, { ...facts, members: [{ userId: 'ana', status: 'available', hours }] }),
    ],
  ])('is told for %s, by an error that names what is missing', (_, expression) => {
    expect(run(expression, prepare)).toMatchObject(told)
  })

  test('V-03 decides what needs no zone', () => {
    expect(run(decide(always, facts), prepare)).toMatchObject({ value: { reason: 'ALWAYS_AVAILABLE' } })
  })
})

test('a machine without Intl is told when words are chosen, in place of getting other words', () => {
  expect(run("hours.chooseWords(['de-AT']).locale")).toEqual({ value: 'de-AT' })
  expect(run("hours.chooseWords(['de-AT']).locale", 'delete globalThis.Intl')).toMatchObject({
    code: 'RUNTIME_UNSUPPORTED',
    message: 'Expected the runtime to have Intl, found none.',
  })
})

test('a machine that knows no zones refuses each by its name', () => {
  const noZones = `Intl.DateTimeFormat = class { constructor(_, { timeZone } = {}) {
    if (timeZone && timeZone !== 'UTC') throw new RangeError(timeZone)
  } }`
  expect(run(`hours.compileHours(${JSON.stringify(hours)})`, noZones)).toMatchObject({
    code: 'ZONE_INVALID',
    message: 'Expected the name of an IANA time zone, found "Europe/Berlin".',
  })
  expect(run(decide(rule, facts), noZones)).toMatchObject({
    code: 'INVALID_RULE',
    details: { place: 'rule.hours.zone' },
  })
})
