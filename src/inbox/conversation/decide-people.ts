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
export const removeContact = (command: CommandOf<'remove-contact'>, state: Conversation): Verdict => {
  if (state.channelKind !== 'chat')
    return refuse(command, 'CHAT_ONLY', { expected: 'chat', found: state.channelKind })
  if (state.contactId === null) return refuse(command, 'NO_CONTACT', { expected: 'a contact', found: null })
  return accept(command, 'DISASSOCIATED', {
    type: 'ContactRemoved',
    contactId: state.contactId,
    reason: 'DISASSOCIATED',
  })
}

/** Records a failed delivery (I-07: a bounce reopens nothing) or a withheld mail (C-26: processing stopped). */
export const deliveryFailed = (
  { reason = 'BOUNCE', ...command }: CommandOf<'delivery-failed'>,
  _state: Conversation,
): Verdict => accept(command, reason, { type: 'DeliveryFailed', messageId: command.messageId, reason })

export const transcript = (command: CommandOf<'transcript'>, _state: Conversation): Verdict =>
  accept(command, command.reason, {
    type: command.sent ? 'TranscriptSent' : 'TranscriptSkipped',
    reason: command.reason,
  })
