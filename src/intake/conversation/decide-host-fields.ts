import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import { type Decision, decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import { type Decided, joinParts } from '../decided/decided'
import { changeConversation } from './change-conversation'
import { changesByField, type NamedFields } from './check-field-changes'
import { fieldChangesForm, hostFieldsFactsForm } from './guards'

/** The facts for new values of host fields. */
export interface HostFieldsFacts {
  /** The time of the change, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The conversation before the change. */
  readonly conversation: Conversation
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The host fields that the change names, by id. An unknown field is refused. */
  readonly fields: NamedFields
}

const reliesOn = ['conversation', 'fields'] as const

/** Decided values of the host. The result is false when the conversation is erased. */
export type HostFieldsDecided = Decided<Decision<boolean>, (typeof reliesOn)[number]>

/**
 * I-18, I-19: sets values of host fields in the name of the host. False if the conversation accepts no values because it
 * is erased.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of a value that its field does not accept, or for changes or facts
 * of another form.
 */
export const decideHostFields = (changes: FieldChanges, facts: HostFieldsFacts): HostFieldsDecided => {
  guardWith(changes, fieldChangesForm, 'fields')
  guardWith(facts, hostFieldsFactsForm, 'facts')
  const { now, conversation, kind, fields } = facts
  const by = { kind: 'system', id: null } as const
  const command = {
    type: 'set-fields',
    ...changesByField(changes, fields, 'fields'),
    at: now,
    by,
  } as const
  const { parts, refused, reason } = changeConversation(conversation, [{ command }], { kind })
  const holds = refused === undefined
  const result = decision(holds, reason, { key: 'intake/has-field-values', holds })
  return { ...joinParts(parts), reliesOn, result }
}
