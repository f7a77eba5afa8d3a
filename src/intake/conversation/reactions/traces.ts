import type { Message } from '../../../inbox/message'
import { create } from '../../../records/known'
import { mailFileId, mailSenderPrefix } from '../../../records/mail-index'
import { addressOf, filesOf } from '../../../records/message-traces'
import { joinPlans, type Plan } from '../../../shared/plan'
import type { Reaction } from './reaction'

/** Index records of new messages, by which an erasure and retention find them. */
export const traces: Reaction = {
  writes: ['mail-sender', 'mail-file'],
  keys: () => [],
  react: ({ after, added }) =>
    joinPlans(...added.map((message) => remember(message, after?.contactId ?? null))),
}

/** By sender if the conversation does not lead to the person, and by age of its files. */
const remember = (message: Message, contactId: string | null): Partial<Plan> => {
  const { id, conversationId, by, at } = message
  const address = addressOf(message)
  const [file] = filesOf(message)
  const writtenByContact = contactId !== null && by.id === contactId
  return joinPlans(
    address === undefined || writtenByContact
      ? {}
      : create('mail-sender', `${mailSenderPrefix(address)}${id}`, { messageId: id, conversationId }),
    file === undefined
      ? {}
      : create('mail-file', mailFileId(at, id), { messageId: id, conversationId, file }),
  )
}
