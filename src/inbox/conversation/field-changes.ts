import type { FieldValue, FieldValues } from '../conversation-fields'
import type { ConversationCommand } from './commands'
import type { Conversation } from './conversation'

/** New values by the id of the field; `null` takes the value away. */
export type FieldChanges = Readonly<Record<string, FieldValue | null>>

export const changeFields = (fields: FieldValues, changes: FieldChanges): FieldValues =>
  Object.fromEntries(
    Object.entries({ ...fields, ...changes }).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  )

/** The fields that stay when a conversation is erased. */
export const keptFields = (fields: FieldValues, ids: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)))

/**
 * A conversation with what a command says of personal fields. Their values stand in the record alone: the log tells that
 * they changed, and is left as it is when the person is erased.
 */
export const withPersonalFields = (
  conversation: Conversation | undefined,
  command: ConversationCommand,
): Conversation | undefined =>
  conversation === undefined || command.type !== 'set-fields' || Object.keys(command.personal).length === 0
    ? conversation
    : { ...conversation, fields: changeFields(conversation.fields ?? {}, command.personal) }
