import type { ConsentGate } from '../../consent'
import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Message } from '../../inbox/message'
import { chatDispositionId, type Disposition } from '../../records/disposition'
import { askBot } from '../../records/effects'
import { visitorRecord } from '../../records/person-facts'
import type { Because } from '../../records/recorded-decision'
import { publishedBot } from '../../settings/message-in-place'
import type { Decision } from '../../shared/decision'
import { derivedId } from '../../shared/ids'
import { noticeShown } from '../consent/consent-gate'
import { appendToLedgers } from '../consent/ledger'
import { subscribeByMessage } from '../consent/subscription'
import { changeConversation, type Step } from '../conversation/change-conversation'
import type { People } from '../conversation/people'
import { routeMessage, routeRightAfter } from '../conversation/route-message'
import { needsRouting, ownerFacts, type WhenRouted, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { joinParts, type Parts } from '../decided/decided'
import type { Write } from '../decided/write'
import { type ChatFacts, chatSender, reliedChatFacts } from './chat-facts'
import { continues } from './continues'
import { type FromWidget, gated } from './gated'
import { chatMessageFactsForm, chatMessageForm } from './guards'

/** A message of a visitor. */
export interface ChatMessage extends FromWidget {
  /** The client's id of the message. A repetition has the same id and changes nothing. */
  readonly clientId: string
  /** The plain text, as the visitor typed it: at most 20,000 characters. */
  readonly text: string
  /** The browser session. A closed chat is reopened only in the same session (I-05, I-06). */
  readonly sessionId: string
  /** The subscription checkbox is checked (C-23). @default false */
  readonly subscribe?: boolean
  /** The visitor's IANA time zone. */
  readonly zone?: string
}

/** The answer to a visitor's message. */
export type ChatReceipt =
  | {
      readonly accepted: true
      /** The record of the message; of the first one when a message is repeated. A block is not shown to visitors (F-23). */
      readonly disposition: Disposition
    }
  | {
      readonly accepted: false
      /** The decision of the consent gate, with the text that the visitor must agree to (C-01 to C-09). */
      readonly gate: Decision<ConsentGate>
    }

export interface ChatMessageFacts extends ChatFacts {
  /** The disposition of a message with the same client id. */
  readonly disposition: Disposition | null
  /** The users that the routing rule can choose. */
  readonly people: People
  /** Whether this decision routes the conversation, or a follow-up does. The host chooses. */
  readonly routing: WhenRouted
}

/**
 * Receives a chat message: checks consent, then blocks, then finds the conversation, then asks a bot or routes. A
 * blocked visitor gets an ordinary receipt, so that the answer does not reveal the block.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a message or facts of another form; `INVALID_RULE` for a
 * rule of another form.
 */
export const decideChatMessage = gated({
  forms: { name: 'message', input: chatMessageForm, facts: chatMessageFactsForm },
  reliesOn: [...reliedChatFacts, 'disposition'] as const,
  repeated: ({ disposition }: ChatMessageFacts): ChatReceipt | undefined =>
    disposition === null ? undefined : { accepted: true, disposition },
  refused: (gate): ChatReceipt => ({ accepted: false, gate }),
  admitted: (message: ChatMessage, facts, consent) => {
    const block = decideBlocked({}, { sender: chatSender(facts), blocks: facts.blocks })
    return block.outcome ? suppress(message, facts) : surface(message, facts, { consent, block })
  },
})

type Received = Parts & { readonly result: ChatReceipt }

/**
 * F-23: a blocked visitor gets the usual receipt. The message is stored for a limited time on the same lawful basis
 * (C-07), and has no other effect.
 */
const suppress = (message: ChatMessage, facts: ChatFacts): Received => {
  const record = messageRecord(message, facts, '')
  const disposition: Disposition = {
    kind: 'suppressed',
    reason: 'BLOCKED_CHAT_SUPPRESSED',
    at: facts.now,
    conversationId: null,
    messageId: record.id,
  }
  return {
    writes: [
      settled(message, facts, disposition),
      { kind: 'suppressed-message', message: record },
      ...appendToLedgers(facts, message.page, { own: noticeShown(facts) }),
    ],
    result: { accepted: true, disposition },
  }
}

const surface = (message: ChatMessage, facts: ChatMessageFacts, because: Because): Received => {
  const { now, inbox, channel, visitorId, visitor } = facts
  const by = { kind: 'visitor', id: visitorId } as const
  const current = continues(facts.conversation, message) ? facts.conversation : null
  const bot = publishedBot(facts)
  const conversationId = current?.id ?? derivedId('c', inbox.id, visitorId, message.clientId)
  const record = messageRecord(message, facts, conversationId)

  const start: Step = {
    command: {
      type: 'start',
      at: now,
      by,
      conversationId,
      inboxId: inbox.id,
      channelKind: chatKind.kind,
      channelId: channel.id,
      widgetId: facts.targetedMessage.id,
      visitorId,
      sessionId: message.sessionId,
      ...(visitor?.contactId !== undefined && { contactId: visitor.contactId }),
      ...(facts.conversation && { previousId: facts.conversation.id }),
      ...(bot && { botId: bot.id }),
    },
  }
  const routed = {
    status: 'open',
    filtered: null,
    control: current?.control ?? (bot ? 'bot' : 'human'),
    assigneeId: current?.assigneeId ?? null,
  } as const
  const { people, routing: when } = facts
  const owner = ownerFacts(facts.contact, visitor?.cookieBound)
  const context = { now, kind: chatKind, inbox, people, owner, seed: record.id, routing: when }
  const routing = needsRouting(current, context)
    ? routeMessage(facts.targetedMessage.routing, routed, context)
    : undefined

  const subscription = subscribeByMessage({ ...message, first: current === null }, facts, conversationId)
  const receive: Step = {
    command: { type: 'receive', at: now, by, messageId: record.id, sessionId: message.sessionId },
    because: { ...because, ...(subscription.decision && { subscription: subscription.decision }) },
  }
  const steps = [...(current === null ? [start] : []), ...withRouting(receive, routing, routed, now)]
  const { conversation, parts, reason } = changeConversation(current, steps, {
    kind: chatKind,
    messages: [record],
  })
  const disposition: Disposition = { kind: 'thread', reason, at: now, conversationId, messageId: record.id }
  return {
    ...joinParts(parts, {
      writes: [
        ...takeTurn(routing, people),
        settled(message, facts, disposition),
        ...appendToLedgers(facts, message.page, {
          own: noticeShown(facts),
          contact: subscription.ledgerEvents,
        }),
        ...subscription.writes,
        writer(message, facts, conversationId),
      ],
      effects: [
        ...askBot(conversation, record.id, now),
        ...routeRightAfter(routing, conversation, record.id, now),
      ],
    }),
    result: { accepted: true, disposition },
  }
}

/** The visitor, with the conversation as the newest one in its inbox. */
const writer = (message: ChatMessage, facts: ChatFacts, conversationId: string): Write => ({
  kind: 'visitor',
  visitor: {
    ...visitorRecord(facts),
    conversations: { ...facts.visitor?.conversations, [facts.inbox.id]: conversationId },
    lastPage: message.page,
    ...(message.zone !== undefined && { zone: message.zone }),
  },
})

const messageRecord = (message: ChatMessage, facts: ChatFacts, conversationId: string): Message => ({
  id: derivedId('m', 'chat', facts.visitorId, message.clientId),
  conversationId,
  by: { kind: 'visitor', id: facts.visitorId },
  at: facts.now,
  text: message.text,
  clientId: message.clientId,
  page: message.page,
})

const settled = (message: ChatMessage, facts: ChatFacts, disposition: Disposition): Write => ({
  kind: 'disposition',
  id: chatDispositionId(facts.visitorId, message.clientId),
  disposition,
})
