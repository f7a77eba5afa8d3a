import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, nothingToDo, refuse, type Verdict } from './verdict'

/** Links a contact. I-12: a contact that a user removed is never linked again. */
export const linkContact = (command: CommandOf<'link-contact'>, state: Conversation): Verdict =>
  state.contactId === command.contactId
    ? nothingToDo(command, 'EMAIL_KNOWN')
    : state.removedContactIds.includes(command.contactId)
      ? nothingToDo(command, 'DISASSOCIATED')
      : accept(command, command.reason ?? 'EMAIL_CAPTURED', {
          type: 'ContactLinked',
          contactId: command.contactId,
          reason: command.reason ?? 'EMAIL_CAPTURED',
        })

/** I-12: disassociates the contact of a chat. I-13: refused for mail, or without a contact. */
export const removeContact = (
  command: CommandOf<'remove-contact'>,
  state: Conversation,
  kind: ChannelKindDefinition,
): Verdict => {
  if (!kind.disassociation)
    return refuse(command, 'CHAT_ONLY', { key: 'inbox/kind-disassociates', params: { kind: kind.kind } })
  if (state.contactId === null)
    return refuse(command, 'NO_CONTACT', { key: 'inbox/conversation-has-contact' })
  return accept(command, 'DISASSOCIATED', {
    type: 'ContactRemoved',
    contactId: state.contactId,
    reason: 'DISASSOCIATED',
  })
}

export const transcript = (command: CommandOf<'transcript'>, _state: Conversation): Verdict =>
  accept(command, command.reason, {
    type: command.sent ? 'TranscriptSent' : 'TranscriptSkipped',
    reason: command.reason,
  })
