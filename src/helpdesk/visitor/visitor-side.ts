import type { SequencePage } from '../../adapters/contracts/storage'
import type { ConsentReceipt } from '../../consent'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { visibleToVisitor } from '../../inbox/visible-to-visitor'
import { captureEmail, type EmailCapture } from '../../intake/chat/capture-email'
import {
  type ChatMessage,
  type ChatReceipt,
  receiveChatMessage,
} from '../../intake/chat/receive-chat-message'
import { parseChatMessage, parseEmailCapture } from '../../intake/chat/schema'
import { type Agreement, agree, object, refuse } from '../../intake/consent/decide-consent'
import { standingReceipts } from '../../intake/consent/receipts'
import { parseAgreement, parseWithdrawal } from '../../intake/consent/schema'
import { type StandingConsent, standingConsents } from '../../intake/consent/standing-consents'
import { withdraw } from '../../intake/consent/withdraw'
import { reactionKeys } from '../../intake/conversation/reactions'
import { decideMatchedVisit, type Visit, type VisitOutcome } from '../../intake/visit/decide-visit'
import { parseVisit } from '../../intake/visit/schema'
import { chatDispositionId } from '../../records/disposition'
import { visitorFeed } from '../../records/feeds'
import { absent } from '../../records/known'
import { poolId } from '../../records/pool'
import type { Decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { derivedId } from '../../shared/ids'
import { readMembers } from '../read/read-members'
import { readContactByAddress, readPerson } from '../read/read-person'
import { withMessages } from '../read/thread-messages'
import { follow } from '../run/follow'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import type { MessageCache } from './message-cache/create-message-cache'
import { tellTeam } from './notify-viewers'
import { readChat } from './read-chat'
import { readVisit } from './read-visit'

/** What a visitor may do, bound to the visitor that a token names. */
export interface VisitorSide {
  readonly visitorId: string
  /**
   * What shows on a page, and why. Nothing is stored. The preview of an admin explains every message, a visit those that
   * were asked.
   */
  visit(visit: Visit): Promise<VisitOutcome>
  /** "I agree" to the consent text of a widget; it takes back an objection as well. */
  agree(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** "I do not agree" to the consent text of a widget. */
  refuse(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** Objects to processing under the notice of a widget (C-09). */
  object(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /** Stops everything that rests on consent or on a notice, in one step; the details say what stops. */
  withdraw(withdrawal: { readonly page: string }): Promise<Decision<boolean>>
  /** What stands for the visitor, with the texts that it is about. */
  consents(): Promise<readonly StandingConsent[]>
  /**
   * The receipts of what the visitor agreed to and what stands.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place of what the account does not state.
   */
  receipts(): Promise<readonly ConsentReceipt[]>
  /** Leaves an address, for answers and for the transcript. */
  leaveEmail(widgetId: string, capture: EmailCapture): Promise<Decision<boolean>>
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

export const createVisitorSide = (
  ports: Ports,
  account: string,
  visitorId: string,
  messages: MessageCache,
): VisitorSide => {
  const reader = createReader(ports.storage, account)
  const chat = (widgetId: string) => readChat(ports, reader, visitorId, widgetId)

  const visible = async (conversationId: string, page?: SequencePage): Promise<readonly VisitorEntry[]> => {
    const conversation = (await reader.need('conversation', conversationId)).value
    if (conversation.visitorId !== visitorId) {
      throw new HelpdeskError('FORBIDDEN', 'Expected a conversation of this visitor, found one of another.')
    }
    const entries = (await reader.thread(conversationId, page)).filter(visibleToVisitor)
    return (await withMessages(reader, entries)).map((entry) => ({ conversationId, ...entry }))
  }

  const decide = (about: typeof agree) => async (widgetId: string, input: Agreement) => {
    const agreement = parseAgreement(input)
    return transact(ports, account, async () => {
      const facts = await chat(widgetId)
      return tellTeam(ports, account, facts, about(agreement, facts))
    })
  }

  return {
    visitorId,
    visit: async (input) => {
      const visit = parseVisit(input)
      const { facts, matched } = await readVisit({ ports, account, reader, messages, visitorId }, visit)
      return decideMatchedVisit(visit, facts, matched)
    },
    agree: decide(agree),
    refuse: decide(refuse),
    object: decide(object),
    withdraw: async (input) => {
      const withdrawal = parseWithdrawal(input)
      return transact(ports, account, async () => {
        const person = await readPerson(ports, reader, visitorId)
        return tellTeam(ports, account, person, withdraw(withdrawal, person))
      })
    },
    consents: async () => standingConsents(await readPerson(ports, reader, visitorId)),
    receipts: async () => {
      const person = await readPerson(ports, reader, visitorId)
      return standingReceipts(person)
    },
    leaveEmail: async (widgetId, input) => {
      const capture = parseEmailCapture(input)
      return transact(ports, account, async () => {
        const facts = await chat(widgetId)
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
    send: async (widgetId, input) => {
      const { sessionId, ...said } = parseChatMessage(input)
      // The log keeps no text that somebody else chose: it stays when the person is erased.
      const message = { ...said, sessionId: derivedId('session', visitorId, sessionId) }
      return transact(ports, account, async () => {
        const id = chatDispositionId(visitorId, message.clientId)
        const [facts, disposition] = await Promise.all([chat(widgetId), reader.one('disposition', id)])
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
    entries: (conversationId) => visible(conversationId),
    position: () => ports.storage.feedPosition(account, visitorFeed(visitorId)),
    async *follow(after, signal) {
      for await (const { position, item } of follow(ports, account, visitorFeed(visitorId), after, signal)) {
        const { conversationId, seq } = item as { conversationId: string; seq: number }
        // What was erased since it was told of is passed over.
        if ((await reader.one('conversation', conversationId)).value?.visitorId !== visitorId) continue
        const page = { after: seq - 1, limit: 1 }
        for (const entry of await visible(conversationId, page)) yield { position, entry }
      }
    },
  }
}
