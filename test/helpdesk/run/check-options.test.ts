import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createHelpdesk, type HelpdeskOptions } from '../../../src/index'
import { defineOperator, valueTypes } from '../../../src/rules'

const near = defineOperator(valueTypes.number, valueTypes.number, (expected) => (found) => found < expected)
const nothing = () => undefined
const named = (name: string, value: unknown) =>
  JSON.parse(`{"${name}":0}`, (key, each) => (key === name ? value : each))

/** As JSON gives it: an own property, whatever its name. */
const ownProto = (value: unknown) => Object.defineProperty({}, '__proto__', { value, enumerable: true })

describe('createHelpdesk looks at what the host adds before anything happens', () => {
  const names = 'names in lower case with a dot, such as acme.skills'
  test.each<[string, object, string, string, string]>([
    ['bots by id', { bots: { greeter: {} } }, 'bots', 'a function', 'an object'],
    ['no function', { bots: null }, 'bots', 'a function', 'null'],
    ['a list', { strategies: [] }, 'strategies', 'an object by name', 'a list of 0'],
    ['a map', { effects: new Map() }, 'effects', 'an object by name', 'an object'],
    ['null', { operators: null }, 'operators', 'an object by name', 'null'],
    ['a name without a dot', { strategies: { skills: nothing } }, 'strategies', names, '"skills"'],
    ['a strategy of ours', { strategies: { random: nothing } }, 'strategies', names, '"random"'],
    ['an effect of ours', { effects: { 'send-mail': nothing } }, 'effects', names, '"send-mail"'],
    ['an operator of ours', { operators: { equal: near } }, 'operators', names, '"equal"'],
    ['capital letters', { effects: { 'Acme.x': nothing } }, 'effects', names, '"Acme.x"'],
    ['an empty part', { effects: { 'acme.': nothing } }, 'effects', names, '"acme."'],
    ['a decorator', { operators: { 'every:acme.near': near } }, 'operators', names, '"every:acme.near"'],
    ['a prototype', { strategies: ownProto(nothing) }, 'strategies', names, '"__proto__"'],
    ['a constructor', { effects: named('constructor', nothing) }, 'effects', names, '"constructor"'],
    ['no handler', { effects: { 'acme.x': {} } }, 'effects.acme.x', 'a function', 'an object'],
    ['no strategy', { strategies: { 'acme.x': 1 } }, 'strategies.acme.x', 'a function', '1'],
    ['no operator', { operators: { 'acme.x': nothing } }, 'operators.acme.x', 'an operator', 'nothing'],
    [
      'an operator without a test',
      { operators: { 'acme.x': {} } },
      'operators.acme.x.test',
      'a function',
      'nothing',
    ],
    [
      'an operator without a type',
      { operators: { 'acme.x': { ...near, expected: 'number' } } },
      'operators.acme.x.expected',
      'a value type',
      '"number"',
    ],
    [
      'a negation of nothing',
      { operators: { 'acme.x': { negates: 'acme.y' } } },
      'operators.acme.x.negates',
      'the name of a positive operator',
      '"acme.y"',
    ],
    [
      'a negation of a negation',
      {
        operators: { 'acme.near': near, 'acme.x': { negates: 'acme.y' }, 'acme.y': { negates: 'acme.near' } },
      },
      'operators.acme.x.negates',
      'the name of a positive operator',
      '"acme.y"',
    ],
  ])('and refuses %s', (_, options, place, expected, found) => {
    const start = () => createHelpdesk({ storage: createMemoryStorage(), ...options } as HelpdeskOptions)
    expect(start).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place, expected, ...(found !== 'nothing' && { found }) }),
      }),
    )
  })

  test('and takes what is sound, or not given', async () => {
    const helpdesk = createHelpdesk({
      storage: createMemoryStorage(),
      bots: nothing,
      operators: {
        'acme.near': near,
        'acme.far': { negates: 'acme.near' },
        'acme.other': { negates: 'equal' },
      },
      strategies: { 'acme.skills': nothing },
      effects: { 'acme.crm.sync-2': async () => {} },
    })
    await helpdesk.close()
    await createHelpdesk({
      storage: createMemoryStorage(),
      bots: undefined,
      effects: undefined,
    } as never).close()
  })
})
