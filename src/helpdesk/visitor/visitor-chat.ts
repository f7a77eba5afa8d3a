import { decideCapture, type LeftAddress } from '../../intake/chat/decide-capture'
import { type ChatMessage, type ChatReceipt, decideChatMessage } from '../../intake/chat/decide-chat-message'
import { parseChatMessage, parseLeftAddress } from '../../intake/chat/schema'
import type { Decision } from '../../shared/decision'
import { derivedId } from '../../shared/ids'
import { beginAct } from '../run/begin-act'
import { transact } from '../run/transact'
import { readCapture } from './read-capture'
import { readChatMessage } from './read-chat-message'
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
    return transact(
      ports,
      account,
      (reader) => readChatMessage(ports, reader, visitorId, widgetId, message),
      (facts) => decideChatMessage(message, facts),
    )
  },
  leaveEmail: async (widgetId, input) => {
    const capture = parseLeftAddress(input)
    return transact(
      ports,
      account,
      (reader) => readCapture(ports, account, reader, visitorId, widgetId, capture),
      (facts) => decideCapture(capture, facts),
    )
  },
  entries: (conversationId) => readVisitorEntries(beginAct(ports, account), visitorId, conversationId),
})
