import type { SequencePage } from '../../adapters/contracts/storage'
import type { ConsentReceipt } from '../../consent'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { visibleToVisitor } from '../../inbox/visible-to-visitor'
import { decideCapture, type EmailCapture } from '../../intake/chat/decide-capture'
import { type ChatMessage, type ChatReceipt, decideChatMessage } from '../../intake/chat/decide-chat-message'
import { parseChatMessage, parseEmailCapture } from '../../intake/chat/schema'
import { type Agreement, type ConsentActOf, decideConsentAct } from '../../intake/consent/decide-consent-act'
import { decideWithdrawal } from '../../intake/consent/decide-withdrawal'
import { standingReceipts } from '../../intake/consent/receipts'
import { parseAgreement, parseWithdrawal } from '../../intake/consent/schema'
import { type StandingConsent, standingConsents } from '../../intake/consent/standing-consents'
import { decideMatchedVisit, type Visit, type VisitOutcome } from '../../intake/visit/decide-visit'
import { parseVisit } from '../../intake/visit/schema'
import { visitorFeed } from '../../records/feeds'
import type { Decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { derivedId } from '../../shared/ids'
import { behindPerson, readPerson } from '../read/read-person'
import { withMessages } from '../read/thread-messages'
import { follow } from '../run/follow'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import type { MessageCache } from './message-cache/create-message-cache'
import { readCapture } from './read-capture'
import { readChat } from './read-chat'
import { readChatMessage } from './read-chat-message'
import { readViewed } from './read-viewed'
import { readVisit } from './read-visit'

/** The functions of a visitor, bound to the visitor of a token. */
export interface VisitorSide {
  readonly visitorId: string
  /**
   * The targeted message for a page, with the decisions. Stores nothing. A visit explains the messages that were
   * checked; the admin's preview explains all messages.
   */
  visit(visit: Visit): Promise<VisitOutcome>
  /** "I agree" to the consent text of a targeted message. It also takes back an objection. */
  agree(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** "I do not agree" to the consent text of a targeted message. */
  refuse(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** Objects to processing under the notice of a targeted message (C-09). */
  object(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** Withdraws all consents and objects to notices, in one step. The details list what stops. */
  withdraw(withdrawal: { readonly page: string }): Promise<Decision<boolean>>
  /** The visitor's valid consents, with their texts. */
  consents(): Promise<readonly StandingConsent[]>
  /**
   * The receipts of the visitor's valid consents.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place of a missing privacy setting.
   */
  receipts(): Promise<readonly ConsentReceipt[]>
  /** Leaves an address, for answers and for the transcript. */
  leaveEmail(widgetId: string, capture: EmailCapture): Promise<Decision<boolean>>
  /** Resolves when the message is stored. A repetition with the same `clientId` gets the same receipt. */
  send(widgetId: string, message: ChatMessage): Promise<ChatReceipt>
  /** The entries of one of the visitor's conversations that they may see, oldest first. */
  entries(conversationId: string): Promise<readonly VisitorEntry[]>
  /** The current feed position. `follow` from here misses nothing that happens after this call. */
  position(): Promise<number>
  /** Follows the entries that the visitor may see, after a feed position. */
  follow(
    after: number,
    signal: AbortSignal,
  ): AsyncIterable<{ readonly position: number; readonly entry: VisitorEntry }>
}

/** An entry of the thread with its message; the message is absent if it was erased. */
export interface VisitorEntry {
  readonly conversationId: string
  readonly entry: ThreadEntry
  readonly message?: Message
}

export const createVisitorSide = (
  ports: Ports,
  account: string,
  visitorId: string,
  messages: MessageCache,
): VisitorSide => {
  const reader = createReader(ports.storage, account)

  const visible = async (conversationId: string, page?: SequencePage): Promise<readonly VisitorEntry[]> => {
    const conversation = (await reader.need('conversation', conversationId)).value
    if (conversation.visitorId !== visitorId) {
      throw new HelpdeskError(
        'FORBIDDEN',
        'Expected a conversation of this visitor, found a conversation of another visitor.',
      )
    }
    const entries = (await reader.thread(conversationId, page)).filter(visibleToVisitor)
    return (await withMessages(reader, entries)).map((entry) => ({ conversationId, ...entry }))
  }

  const act = (type: ConsentActOf['type']) => async (widgetId: string, input: Agreement) => {
    const agreement = parseAgreement(input)
    return transact(
      ports,
      account,
      async (facts) => {
        const chat = await readChat(ports, facts, visitorId, widgetId)
        const viewed = await readViewed(ports, account, chat)
        return { facts: { ...chat, ...viewed }, behind: behindPerson(chat) }
      },
      (facts) => decideConsentAct({ type, ...agreement }, facts),
    )
  }

  return {
    visitorId,
    visit: async (input) => {
      const visit = parseVisit(input)
      const { facts, matched } = await readVisit({ ports, account, reader, messages, visitorId }, visit)
      return decideMatchedVisit(visit, facts, matched).result
    },
    agree: act('agree'),
    refuse: act('refuse'),
    object: act('object'),
    withdraw: async (input) => {
      const withdrawal = parseWithdrawal(input)
      return transact(
        ports,
        account,
        async (facts) => {
          const person = await readPerson(ports, facts, visitorId)
          const viewed = await readViewed(ports, account, person)
          return { facts: { ...person, ...viewed }, behind: behindPerson(person) }
        },
        (facts) => decideWithdrawal(withdrawal, facts),
      )
    },
    consents: async () => standingConsents(await readPerson(ports, reader, visitorId)),
    receipts: async () => {
      const person = await readPerson(ports, reader, visitorId)
      return standingReceipts(person)
    },
    leaveEmail: async (widgetId, input) => {
      const capture = parseEmailCapture(input)
      return transact(
        ports,
        account,
        (facts) => readCapture(ports, account, facts, visitorId, widgetId, capture),
        (facts) => decideCapture(capture, facts),
      )
    },
    send: async (widgetId, input) => {
      const { sessionId, ...content } = parseChatMessage(input)
      // The session id is replaced by a digest: the log stays after an erasure, so it must not contain text that the
      // visitor's browser chose.
      const message = { ...content, sessionId: derivedId('session', visitorId, sessionId) }
      return transact(
        ports,
        account,
        (facts) => readChatMessage(ports, facts, visitorId, widgetId, message),
        (facts) => decideChatMessage(message, facts),
      )
    },
    entries: (conversationId) => visible(conversationId),
    position: () => ports.storage.feedPosition(account, visitorFeed(visitorId)),
    async *follow(after, signal) {
      for await (const { position, item } of follow(ports, account, visitorFeed(visitorId), after, signal)) {
        const { conversationId, seq } = item as { conversationId: string; seq: number }
        // Skips items whose conversation was erased after the item was added.
        if ((await reader.one('conversation', conversationId)).value?.visitorId !== visitorId) continue
        const page = { after: seq - 1, limit: 1 }
        for (const entry of await visible(conversationId, page)) yield { position, entry }
      }
    },
  }
}
