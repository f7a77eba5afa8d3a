import { messageIdOf } from '../../../inbox/conversation/message-id-of'
import { visibleToVisitor } from '../../../inbox/visible-to-visitor'
import { absent, write } from '../../../records/known'
import { addToMailHead, keepsMailHead, noMails } from '../mail-head'
import type { Reaction } from './reaction'

/**
 * Keeps the head of mails up to date. If mails are removed, the head is removed too: the next command that needs it
 * builds it from the remaining mails, so that it contains no erased person.
 */
export const mailHead: Reaction = {
  writes: ['mail-head'],
  keys: ({ conversation, talks }) =>
    talks && conversation && keepsMailHead(conversation) ? [{ kind: 'mail-head', id: conversation.id }] : [],
  react: ({ before, after, entries, added, removed }, known) => {
    const conversation = before ?? after
    if (conversation === undefined || !keepsMailHead(conversation)) return {}
    const { id } = conversation
    if (after === undefined || after.erasedAt !== undefined || removed.length > 0)
      return { removes: [{ kind: 'mail-head', id }] }
    const visibleIds = new Set(entries.filter(visibleToVisitor).map(messageIdOf))
    const mails = added.filter((message) => visibleIds.has(message.id))
    if (mails.length === 0) return {}
    const head = before === undefined ? absent : known.get('mail-head', id)
    return write('mail-head', id, head, mails.reduce(addToMailHead, head.value ?? noMails))
  },
}
