import { describe, expect, test } from 'vitest'
import type { CommandOf, ConversationCommand } from '../../../src/inbox/conversation/commands'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { withPersonalFields } from '../../../src/inbox/conversation/decide-fields'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { eventsOf, given, refused } from '../../../src/testing'
import { ana, close, start } from './commands'

const set = (
  values: CommandOf<'set-fields'>['values'],
  personal: CommandOf<'set-fields'>['personal'] = {},
): CommandOf<'set-fields'> => ({ type: 'set-fields', values, personal, at: 9, by: ana })

const erase = (keptFields?: readonly string[]): CommandOf<'erase'> => ({
  type: 'erase',
  reason: 'PERSON_ERASED',
  at: 9,
  by: ana,
  ...(keptFields && { keptFields }),
})

const fold = (...commands: readonly ConversationCommand[]) =>
  eventsOf(...commands).reduce<Conversation | undefined>(evolve, undefined)

describe('fields of the host', () => {
  test('I-18 tell what changed, and only that', () => {
    given(eventsOf(start(), set({ plan: 'gold', tags: ['a'] })))
      .when(set({ plan: 'gold', tags: ['a', 'b'], seats: 5 }))
      .then(
        [{ type: 'FieldsChanged', values: { tags: ['a', 'b'], seats: 5 }, personal: [], by: ana }],
        'FIELDS_CHANGED',
      )
  })

  test('I-18 a personal field is told without its value', () => {
    given(eventsOf(start()))
      .when(set({}, { phone: '0150' }))
      .then([{ type: 'FieldsChanged', values: {}, personal: ['phone'] }], 'FIELDS_CHANGED')
  })

  test('I-19 do nothing when they are as they were, also when they are taken away', () => {
    given(eventsOf(start(), set({ plan: 'gold' })))
      .when(set({ plan: 'gold', seats: null }))
      .then([], 'FIELDS_UNCHANGED')
  })

  test('I-18 are set in a conversation that is closed, and in none that was erased', () => {
    given(eventsOf(start(), close))
      .when(set({ plan: 'gold' }))
      .then([{ type: 'FieldsChanged' }])
    given(eventsOf(start(), erase()))
      .when(set({ plan: 'gold' }))
      .then(refused('PERSON_ERASED'))
  })

  test('I-18 stand in the record; null takes a value away', () => {
    const commands = [start(), set({ plan: 'gold', seats: 5 }), set({ plan: null, tags: ['a'] })]
    expect(fold(...commands)?.fields).toEqual({ seats: 5, tags: ['a'] })
  })

  test('I-18 the record has the values of personal fields, which the log does not', () => {
    const before = fold(start(), set({ plan: 'gold' }))
    const after = withPersonalFields(before, set({}, { phone: '0150' }))
    expect(after?.fields).toEqual({ plan: 'gold', phone: '0150' })
    expect(withPersonalFields(after, set({}, { phone: null }))?.fields).toEqual({ plan: 'gold' })
    expect(withPersonalFields(after, close)).toBe(after)
  })

  test('an erasure keeps those that it names, and without names none', () => {
    const values = set({ plan: 'gold', seats: 5 })
    expect(fold(start(), values, erase(['plan', 'other']))?.fields).toEqual({ plan: 'gold' })
    expect(fold(start(), values, erase())?.fields).toEqual({})
    expect(fold(start(), erase(['plan']))).not.toHaveProperty('fields')
  })
})
