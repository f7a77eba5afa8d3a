import fc from 'fast-check'
import { type ConversationField, conversationFields } from '../../inbox/conversation-fields'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition, FactCondition } from '../../rules/condition'
import type { JsonObject } from '../../shared/json'
import { hostFields, hostLeaves, hostValues } from './host-fields'

/** Queries over a few values, so that they find rows. */
export const conversationQueries = (): fc.Arbitrary<ConversationQuery> =>
  fc.record(
    {
      where: fc.oneof(closedConditions(), conditionsOfInboxes()),
      fields: fc.constant(hostFields),
      sort: fc.record({
        field: fc.constantFrom(
          'lastMessageAt',
          'createdAt',
          'waitingSince',
          'fields.seats' as const,
          'fields.due' as const,
        ),
        direction: fc.constantFrom('ascending', 'descending'),
      }),
      after: fc.record({ value: instants, id: conversationIds }),
      limit: fc.integer({ min: 1, max: 6 }),
    },
    { requiredKeys: ['where', 'fields', 'sort', 'limit'] },
  )

/** Conditions as lists use them: some inboxes, and more conditions. */
const conditionsOfInboxes = (): fc.Arbitrary<Condition> =>
  fc.record({ all: fc.tuple(leaf('inboxId', ['in'], fc.array(texts, { maxLength: 4 })), closedConditions()) })

/** Conditions in the form that every store supports. */
const closedConditions = (): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => {
    const children = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 4 },
        leaves,
        hostLeaves(),
        fc.record({ all: children }),
        fc.record({ any: children }),
        fc.record({ not: tie('tree') }),
      ),
    }
  }).tree

/** The declared fields of a conversation, each absent, `null` or one of a few values. */
export const conversationFieldValues = (): fc.Arbitrary<JsonObject> =>
  fc.record(
    {
      ...Object.fromEntries(fields.map((field) => [field, fc.option(valuesOf(field), { freq: 3 })])),
      fields: hostValues(),
    },
    { requiredKeys: [] },
  )

/** Ids whose order differs between UTF-8 and JavaScript. */
export const conversationIds = fc.constantFrom('a', 'a/', 'a/b', 'B', 'ü', '\u{fffd}', '🙂')

const instants = fc.constantFrom(0, 1, 2, 1_700_000_000_000, -1)
const texts = fc.constantFrom('a', 'b', 'A', '%', "'")
const fields = Object.keys(conversationFields) as ConversationField[]
const instantFields = fields.filter((field) => conversationFields[field] === 'instant')

const valuesOf = (field: ConversationField): fc.Arbitrary<string | number> =>
  conversationFields[field] === 'text' ? texts : instants

const leaf = (
  field: ConversationField,
  operators: readonly string[],
  value: fc.Arbitrary<FactCondition['value']>,
) => fc.record({ fact: fc.constant(field as string), operator: fc.constantFrom(...operators), value })

const leaves: fc.Arbitrary<FactCondition> = fc.oneof(
  fc
    .constantFrom(...fields)
    .chain((field) =>
      fc.oneof(
        leaf(field, ['equal', 'notEqual'], valuesOf(field)),
        leaf(field, ['in', 'notIn'], fc.array(valuesOf(field), { maxLength: 3 })),
        leaf(field, ['isSet', 'isNotSet'], fc.constant(true)),
      ),
    ),
  fc
    .constantFrom(...instantFields)
    .chain((field) =>
      leaf(field, ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'], instants),
    ),
)
