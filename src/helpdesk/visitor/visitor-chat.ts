import { captureEmail, type LeftAddress } from '../../intake/chat/capture-email'
import {
  type ChatMessage,
  type ChatReceipt,
  receiveChatMessage,
} from '../../intake/chat/receive-chat-message'
import { parseChatMessage, parseLeftAddress } from '../../intake/chat/schema'
import { reactionKeys } from '../../intake/conversation/reactions'
import { chatDispositionId } from '../../records/disposition'
import { absent } from '../../records/known'
import { poolId } from '../../records/pool'
import type { Decision } from '../../shared/decision'
import { derivedId } from '../../shared/ids'
import { readMembers } from '../read/read-members'
import { readContactByAddress } from '../read/read-person'
import { beginAct } from '../run/begin-act'
import { transact } from '../run/transact'
import { readChat } from './read-chat'
import { readVisitorEntries, type VisitorEntry } from './read-visitor-entries'
import type { VisitorContext } from './visitor-context'

/** The visitor's messages, and the address for answers. */
export interface VisitorChat {
  /**
   * Sends a message. Resolves when it is stored. A repetition with the same `clientId` gets the same receipt.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for a targeted message that accepts nothing
   * from the visitor; `INVALID_TOKEN` for an erased visitor.
   */
  send(widgetId: string, message: ChatMessage): Promise<ChatReceipt>
  /**
   * Leaves an address, for answers and for the transcript.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for a targeted message that accepts nothing
   * from the visitor; `INVALID_TOKEN` for an erased visitor.
   */
  leaveEmail(widgetId: string, capture: LeftAddress): Promise<Decision<boolean>>
  /**
   * The entries of one of the visitor's conversations that they may see, oldest first.
   *
   * @throws HelpdeskError `UNKNOWN_RECORD` for an unknown conversation; `FORBIDDEN` for a conversation of others.
   */
  entries(conversationId: string): Promise<readonly VisitorEntry[]>
}

export const createVisitorChat = ({ ports, account, visitorId }: VisitorContext): VisitorChat => ({
  send: async (widgetId, input) => {
    const { sessionId, ...content } = parseChatMessage(input)
    // The session id is replaced by a digest: the log stays after an erasure, so it must not contain text that the
    // visitor's browser chose.
    const message = { ...content, sessionId: derivedId('session', visitorId, sessionId) }
    return transact(ports, account, async (reader) => {
      const id = chatDispositionId(visitorId, message.clientId)
      const [facts, disposition] = await Promise.all([
        readChat(ports, reader, visitorId, widgetId),
        reader.one('disposition', id),
      ])
      const people = await readMembers(ports, reader, {
        inbox: facts.inbox,
        routing: facts.targetedMessage.routing,
        pool: poolId('widget', widgetId),
        conversation: facts.conversation.value,
        ...(facts.contact?.ownerId !== undefined && { ownerId: facts.contact.ownerId }),
      })
      return receiveChatMessage(message, { ...facts, disposition, people })
    })
  },
  leaveEmail: async (widgetId, input) => {
    const capture = parseLeftAddress(input)
    return transact(ports, account, async (reader) => {
      const facts = await readChat(ports, reader, visitorId, widgetId)
      const conversationId = facts.conversation.value?.id
      const [addressed, pending] = await Promise.all([
        readContactByAddress(ports, account, reader, capture.email),
        conversationId === undefined ? absent : reader.one('pending-subscription', conversationId),
      ])
      const scope = { conversation: facts.conversation.value, assignable: [], talks: false }
      const known = await reader.records(reactionKeys(scope))
      return captureEmail(capture, { ...facts, ...addressed, known, pending })
    })
  },
  entries: (conversationId) => readVisitorEntries(beginAct(ports, account), visitorId, conversationId),
})
