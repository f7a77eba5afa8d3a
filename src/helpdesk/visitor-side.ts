import type { SequencePage } from '../adapters/contracts/storage'
import type { ThreadEntry } from '../inbox/conversation/events'
import { canonicalAddress } from '../inbox/mail/canonical-address'
import type { Message } from '../inbox/message'
import { visibleToVisitor } from '../inbox/visible-to-visitor'
import { type ChatMessage, type ChatReceipt, receiveChatMessage } from '../intake/chat-message'
import { type Agreement, agree } from '../intake/consent'
import { chatDispositionId } from '../intake/disposition'
import { captureEmail } from '../intake/email-capture'
import { visitorFeed } from '../intake/feeds'
import { absent } from '../intake/known'
import { parseAgreement, parseChatMessage, parseEmailInput, parseVisit } from '../intake/schema'
import { decideVisit, type Visit, type VisitOutcome } from '../intake/visit'
import type { Decision } from '../shared/decision'
import { HelpdeskError } from '../shared/errors'
import { follow } from './follow'
import { loadChat, loadVisit } from './load-chat'
import type { Ports } from './ports'
import { createReader } from './reader'
import { withMessages } from './thread-messages'
import { transact } from './transact'

/** What a visitor may do, bound to the visitor that a token names. */
export interface VisitorSide {
  readonly visitorId: string
  /** What shows on a page, and why. Nothing is stored. */
  visit(visit: Visit): Promise<VisitOutcome>
  /** "I agree" to the consent text of a widget. */
  agree(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** Leaves an address, for answers and for the transcript. */
  leaveEmail(widgetId: string, email: string): Promise<Decision<boolean>>
  /** Resolves when the message is stored for good. The same `clientId` again gives the same receipt. */
  send(widgetId: string, message: ChatMessage): Promise<ChatReceipt>
  /** What the visitor may see of a conversation of theirs, oldest first. */
  entries(conversationId: string): Promise<readonly VisitorEntry[]>
  /** Where `follow` goes on without missing anything that comes after this call. */
  position(): Promise<number>
  /** What the visitor may see, as it happens, behind a position. */
  follow(
    after: number,
    signal: AbortSignal,
  ): AsyncIterable<{ readonly position: number; readonly entry: VisitorEntry }>
}

/** An entry of the thread with the message it names; a message that was erased is absent. */
export interface VisitorEntry {
  readonly conversationId: string
  readonly entry: ThreadEntry
  readonly message?: Message
}

export const createVisitorSide = (ports: Ports, account: string, visitorId: string): VisitorSide => {
  const reader = createReader(ports.storage, account)
  const chat = (widgetId: string) => loadChat(ports, reader, visitorId, widgetId)

  const visible = async (conversationId: string, page?: SequencePage): Promise<readonly VisitorEntry[]> => {
    const conversation = (await reader.need('conversation', conversationId)).value
    if (conversation.visitorId !== visitorId) {
      throw new HelpdeskError('FORBIDDEN', 'Expected a conversation of this visitor, found one of another.')
    }
    const entries = (await reader.thread(conversationId, page)).filter(visibleToVisitor)
    return (await withMessages(reader, entries)).map((entry) => ({ conversationId, ...entry }))
  }

  return {
    visitorId,
    visit: async (input) => {
      const visit = parseVisit(input)
      return decideVisit(visit, await loadVisit(ports, reader, visitorId))
    },
    agree: async (widgetId, input) => {
      const agreement = parseAgreement(input)
      return transact(ports, account, async () => agree(agreement, await chat(widgetId)))
    },
    leaveEmail: async (widgetId, input) => {
      const email = parseEmailInput(input)
      const address = canonicalAddress(email)
      return transact(ports, account, async () => {
        const [facts, contactAddress] = await Promise.all([
          chat(widgetId),
          address === undefined ? absent : reader.one('contact-address', address),
        ])
        return captureEmail(email, { ...facts, contactAddress })
      })
    },
    send: async (widgetId, input) => {
      const message = parseChatMessage(input)
      return transact(ports, account, async () => {
        const id = chatDispositionId(visitorId, message.clientId)
        const [facts, disposition] = await Promise.all([chat(widgetId), reader.one('disposition', id)])
        return receiveChatMessage(message, { ...facts, disposition })
      })
    },
    entries: (conversationId) => visible(conversationId),
    position: () => ports.storage.feedPosition(account, visitorFeed(visitorId)),
    async *follow(after, signal) {
      for await (const { position, item } of follow(ports, account, visitorFeed(visitorId), after, signal)) {
        const { conversationId, seq } = item as { conversationId: string; seq: number }
        const page = { after: seq - 1, limit: 1 }
        for (const entry of await visible(conversationId, page)) yield { position, entry }
      }
    },
  }
}
