import { type ConversationField, conversationFields } from '../../inbox/conversation-fields'
import { type JsonObject, own } from '../../shared/json'
import type { Plan } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { checkHostFields } from './check-fields'
import { checkInstant, checkWhole } from './check-number'
import { checkKey, checkName, maxIdLength } from './names'

/**
 * Refuses a plan that some store could not keep unchanged. Nothing is written before this check.
 *
 * @throws HelpdeskError `INVALID_INPUT`
 */
export const checkPlan = (plan: Plan): void => {
  for (const guard of plan.guards) {
    checkKey(guard)
    checkWhole(`the version of the guard on ${guard.kind} "${guard.id}"`, guard.version, 0)
  }
  for (const put of plan.puts) {
    checkKey(put)
    if (put.kind !== 'conversation') continue
    checkFields(put.id, put.value)
    checkHostFields(put.id, put.value)
  }
  for (const key of plan.removes) checkKey(key)
  for (const append of plan.appends) {
    checkName('the conversation of an entry', append.conversationId, maxIdLength)
    checkWhole(`the sequence number of an entry of "${append.conversationId}"`, append.seq, 1)
  }
  for (const conversationId of plan.drops) {
    checkName('the conversation of a dropped thread', conversationId, maxIdLength)
    if (plan.appends.some((append) => append.conversationId === conversationId)) {
      throw refusal('INVALID_INPUT', 'drops', 'no thread that the plan appends to', conversationId)
    }
  }
  for (const { feed, upTo } of plan.trims) {
    checkName('the name of a feed', feed, maxIdLength)
    checkWhole(`the position that feed "${feed}" is trimmed to`, upTo, 0)
  }
  for (const id of plan.cancels) checkName('the id of an effect', id, maxIdLength)
  for (const { feed } of plan.feed) checkName('the name of a feed', feed, maxIdLength)
  for (const effect of plan.effects) {
    checkName('the id of an effect', effect.id, maxIdLength)
    checkName(`the kind of effect "${effect.id}"`, effect.kind)
    checkInstant(`the due instant of effect "${effect.id}"`, effect.dueAt)
  }
}

/** The value of a declared field; absent and `null` are the same. */
export const fieldValue = (value: JsonObject, field: ConversationField): string | number | null =>
  (own(value, field) ?? null) as string | number | null

const checkFields = (id: string, value: JsonObject): void => {
  for (const field of Object.keys(conversationFields) as ConversationField[]) {
    const found = fieldValue(value, field)
    if (found === null) continue
    const place = `${field} of conversation "${id}"`
    if (conversationFields[field] === 'text') checkName(place, found)
    else checkInstant(place, found)
  }
}
