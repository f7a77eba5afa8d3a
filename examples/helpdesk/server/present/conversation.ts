import type { ConsentView, ConversationView } from 'frontdesk'
import { allowedCommands } from 'frontdesk/inbox'
import type { AgentEntry, ConversationDetail } from '../../api'
import { personConsent } from './person-consent'

/** A conversation with its contact, visitor and assignee. */
export const conversationDetail = (
  { conversation, kind, row, contact, visitor, subject, blocked }: ConversationView,
  consentView: ConsentView,
  entries: readonly AgentEntry[],
  userId: string,
): ConversationDetail => {
  const allowed = allowedCommands(conversation, { kind: 'agent', id: userId }, kind)
  const consent = personConsent(consentView)
  return {
    row,
    ...(subject !== undefined && { subject }),
    entries,
    ...(contact && {
      contact: {
        id: contact.id,
        ...(contact.name !== undefined && { name: contact.name }),
        ...(contact.email !== undefined && { email: contact.email }),
        ...(contact.ownerId !== undefined && { ownerId: contact.ownerId }),
      },
    }),
    ...(visitor && {
      visitor: {
        id: visitor.id,
        ...(visitor.lastPage !== undefined && { lastPage: visitor.lastPage }),
        ...(visitor.zone !== undefined && { zone: visitor.zone }),
      },
    }),
    ...(conversation.previousId !== null && { previousId: conversation.previousId }),
    blocked,
    consent,
    may: {
      takeOver: allowed['take-over'].changes,
      reply: consent.allows !== 'nothing' && allowed.reply.changes,
    },
  }
}
