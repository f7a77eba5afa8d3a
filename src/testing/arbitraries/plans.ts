import fc from 'fast-check'
import type { JsonObject } from '../../shared/json'
import type { Plan, RecordKey } from '../../shared/plan'
import { conversationFieldValues, conversationIds } from './conversation-queries'

/** Plans over a few records, so that they conflict. About half of them are refused. */
export const plans = (): fc.Arbitrary<Plan> =>
  fc.record({
    guards: rarely(
      fc.tuple(recordKeys(), fc.integer({ min: 0, max: 1 })).map(([key, version]) => ({ ...key, version })),
    ),
    puts: some(
      fc.oneof(
        fc.record({ kind: fc.constant('note'), id: conversationIds, value: values }),
        fc.record({
          kind: fc.constant('conversation'),
          id: conversationIds,
          value: conversationFieldValues(),
        }),
      ),
    ),
    removes: fc.array(recordKeys(), { maxLength: 1 }),
    appends: some(
      fc.record({ conversationId: conversationIds, seq: fc.integer({ min: 1, max: 30 }), entry: values }),
    ),
    drops: fc.array(conversationIds, { maxLength: 1 }),
    feed: some(fc.record({ feed: feedNames, item: values })),
    trims: rarely(fc.record({ feed: feedNames, upTo: fc.integer({ min: 0, max: 4 }) })),
    effects: some(
      fc.record({
        id: effectIds,
        kind: fc.constantFrom('send', 'notify'),
        payload: values,
        dueAt: fc.integer({ min: 0, max: 20 }),
      }),
    ),
    cancels: rarely(effectIds),
  })

/** Keys of a few records, so that plans name the same ones. */
export const recordKeys = (): fc.Arbitrary<RecordKey> =>
  fc.record({ kind: fc.constantFrom('note', 'conversation'), id: conversationIds })

/** Names of feeds. */
export const feedNames = fc.constantFrom('f', 'g')

/** Ids of effects, one of them outside of ASCII. */
export const effectIds = fc.constantFrom('e', 'é')

const values: fc.Arbitrary<JsonObject> = fc.record({ text: fc.string({ unit: 'binary' }), n: fc.integer() })

/** An empty list as often as a list with one element. */
const rarely = <Item>(items: fc.Arbitrary<Item>) => fc.array(items, { maxLength: 1 })

const some = <Item>(items: fc.Arbitrary<Item>) => fc.array(items, { maxLength: 2 })
