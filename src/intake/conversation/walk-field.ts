import type { Conversation } from '../../inbox/conversation/conversation'
import type { FieldValues } from '../../inbox/conversation-fields'
import { continueField } from '../../records/effects'
import { type Known, type KnownRecords, write } from '../../records/known'
import type { Field } from '../../settings/field'
import { isFieldValue } from '../../settings/field-value'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import { react } from './reactions'

type KnownOf<Value> = Extract<Known<Value>, { readonly value: Value }>

/**
 * One step of a backfill or a removal of a field, for one page of conversations. A backfill rewrites each record with a
 * value, so that the store indexes it, and removes values of another type. A removal removes all values. After the last
 * conversation the field is ready, or deleted.
 */
export const walkField = (
  field: KnownOf<Field>,
  page: readonly KnownOf<Conversation>[],
  isLast: boolean,
  now: Instant,
  /** The records that the reactions read. */
  known: KnownRecords,
): Plan => {
  const { id, state, walk } = field.value
  const next: Field = {
    ...field.value,
    walk: { ...walk, step: walk.step + 1, after: page.at(-1)?.value.id ?? walk.after },
  }
  return joinPlans(
    ...page.map((conversation) => rewrite(field.value, conversation, now, known)),
    !isLast
      ? joinPlans(write('field', id, field, next), continueField(next, now))
      : state === 'removing'
        ? { guards: [{ kind: 'field', id, version: field.version }], removes: [{ kind: 'field', id }] }
        : write('field', id, field, { ...next, state: 'ready' }),
  )
}

const rewrite = (
  field: Field,
  conversation: KnownOf<Conversation>,
  now: Instant,
  known: KnownRecords,
): Partial<Plan> => {
  const before = conversation.value
  const { fields } = before
  if (fields === undefined || !Object.hasOwn(fields, field.id)) return {}
  const keepsValue = field.state !== 'removing' && isFieldValue(field, fields[field.id])
  const remaining = keepsValue ? fields : withoutField(fields, field.id)
  const after = { ...before, fields: remaining }
  return joinPlans(
    write('conversation', before.id, conversation, after),
    react({ before, after, entries: [], added: [], removed: [], now }, known),
  )
}

const withoutField = (fields: FieldValues, id: string): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== id))
