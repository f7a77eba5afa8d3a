import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { checkEvent, checkEventIn, parseEvent } from '../../../src/inbox/conversation/event-schema'
import { type Upcasters, upcast, upcasters } from '../../../src/inbox/conversation/event-versions'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { object, oneOf, text } from '../../../src/shared/guard'
import { eventsOf } from '../../../src/testing'
import { ana, close, start } from './commands'

const closed = { type: 'Closed', at: 4, by: ana, reason: 'CLOSED' } as const

/** A build in which `Closed` has its third form: `cause` since version 2, and `cause` as an object since version 3. */
const later: Upcasters = {
  ...upcasters,
  Closed: [
    { from: object({ reason: text }), up: (event) => ({ ...event, cause: 'person' }) },
    {
      from: object({ cause: oneOf('person', 'timer') }),
      up: ({ cause = null, ...event }) => ({ ...event, cause: { kind: cause } }),
    },
  ],
}

const laterSchemas = {
  Closed: z.strictObject({
    type: z.literal('Closed'),
    version: z.literal(3),
    at: z.number(),
    by: z.object({ kind: z.string(), id: z.string() }),
    reason: z.string(),
    cause: z.strictObject({ kind: z.enum(['person', 'timer']) }),
  }),
}

const readLater = (input: unknown) => checkEventIn(input, 'event', laterSchemas, later)

describe('versions of events', () => {
  test('a log without versions is of version 1, and this build writes none', () => {
    expect(parseEvent(closed)).toEqual(closed)
    expect(parseEvent({ ...closed, version: 1 })).toEqual(closed)
    for (const event of eventsOf(start(), close)) expect(event).not.toHaveProperty('version')
  })

  test('a later build lifts an older event over each of the steps', () => {
    const current = { ...closed, version: 3, cause: { kind: 'person' } }
    expect(readLater(closed)).toEqual({ value: current })
    expect(readLater({ ...closed, version: 2, cause: 'timer' })).toEqual({
      value: { ...current, cause: { kind: 'timer' } },
    })
    expect(readLater(current)).toEqual({ value: current })
  })

  test('an older event that does not have the form of its version is refused with the place', () => {
    expect(readLater({ ...closed, version: 2, cause: 'rain' }).refusals?.[0].message).toBe(
      'Expected one of person, timer at event.cause, found "rain".',
    )
  })

  test('an event that has a step behind it is checked against the current form', () => {
    expect(readLater({ ...closed, at: 'noon' }).refusals?.map(({ details }) => details['place'])).toEqual([
      'event.at',
    ])
  })

  test('a newer version than known is refused, by the parser and by evolve', () => {
    expect(checkEvent({ ...closed, version: 2, cause: 'person' }).refusals?.[0].message).toBe(
      'Expected version 1 or older of Closed, because this build knows no newer one at event.version, found 2.',
    )
    const [started] = eventsOf(start())
    const open = evolve(undefined, started as never)
    expect(() => evolve(open, { ...closed, version: 2 })).toThrow(
      'Expected version 1 of Closed, as parseEvent gives it at event.version, found 2.',
    )
  })

  test.each([0, -1, 1.5, '1', null])('%j is no version', (version) => {
    expect(upcast({ ...closed, version }, 'event').refusals?.[0].details['place']).toBe('event.version')
  })

  test('lifting changes no input', () => {
    const input = Object.freeze({ ...closed, by: Object.freeze({ ...ana }) })
    expect(readLater(input).value).toMatchObject({ version: 3 })
    expect(input).toEqual(closed)
  })
})
