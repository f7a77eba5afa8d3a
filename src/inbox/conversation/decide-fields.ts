import { canonicalJson } from '../../shared/canonical-json'
import { own } from '../../shared/json'
import { copyOf } from '../../shared/shown'
import type { FieldValue } from '../conversation-fields'
import type { CommandOf, ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { changeFields, type FieldChanges } from './field-changes'
import { accept, nothingToDo, type Verdict } from './verdict'

/** Sets values of the host's own fields. The log tells the values, and of a personal field that it changed (I-18, I-19). */
export const setFields = (command: CommandOf<'set-fields'>, state: Conversation): Verdict => {
  const values = changesOf(command.values, state)
  const personal = Object.keys(changesOf(command.personal, state))
  return Object.keys(values).length + personal.length === 0
    ? nothingToDo(command, 'FIELDS_UNCHANGED')
    : accept(command, 'FIELDS_CHANGED', { type: 'FieldsChanged', values, personal, reason: 'FIELDS_CHANGED' })
}

const changesOf = (changes: FieldChanges, { fields = {} }: Conversation): FieldChanges =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([id, value]) => canonicalJson(value) !== canonicalJson((own(fields, id) ?? null) as FieldValue | null),
    ),
  )

/**
 * A conversation with what a command says of personal fields. Their values stand in the record alone: the log tells that
 * they changed, and is left as it is when the person is erased. Throws nothing for a command that `decide` accepts.
 */
export const withPersonalFields = (
  conversation: Conversation | undefined,
  command: ConversationCommand,
): Conversation | undefined =>
  conversation === undefined || command.type !== 'set-fields' || Object.keys(command.personal).length === 0
    ? conversation
    : { ...conversation, fields: copyOf(changeFields(conversation.fields ?? {}, command.personal)) }
