import type { ConsentGate } from '../../consent'
import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import { mayContinue } from '../../inbox/conversation/decide-messages'
import type { Message } from '../../inbox/message'
import { chatDispositionId, type Disposition } from '../../records/disposition'
import { askBot } from '../../records/effects'
import { absent, create, type Known, write } from '../../records/known'
import { visitorRecord } from '../../records/person-facts'
import type { Because } from '../../records/recorded-decision'
import { publishedBot } from '../../settings/message-in-place'
import type { Decision } from '../../shared/decision'
import { derivedId } from '../../shared/ids'
import { joinPlans, type Plan, type Planned } from '../../shared/plan'
import { noticeShown } from '../consent/consent-gate'
import { appendToLedgers } from '../consent/ledger'
import { subscribeByMessage } from '../consent/subscription'
import { changeConversation, type Step } from '../conversation/change-conversation'
import type { People } from '../conversation/people'
import { needsRouting, ownerFacts, routeNow, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { type ChatFacts, chatSender } from './chat-facts'
import { type Admitted, type FromWidget, gated } from './gated'

/** A message of a visitor. */
export interface ChatMessage extends FromWidget {
  /** The client's id of the message. A repetition has the same id and changes nothing. */
  readonly clientId: string
  readonly text: string
  /** The browser session. A closed chat is reopened only in the same session (I-05, I-06). */
  readonly sessionId: string
  /** The subscription checkbox is checked (C-23). @default false */
  readonly subscribe?: boolean
  /** The visitor's IANA time zone. */
  readonly zone?: string
}

export type ChatReceipt =
  | { readonly accepted: true; readonly disposition: Disposition }
  | { readonly accepted: false; readonly gate: Decision<ConsentGate> }

type SendFacts = ChatFacts & {
  readonly disposition: Known<Disposition>
  /** The users that the routing rule can choose. */
  readonly people: People
}

/**
 * Receives a chat message: checks consent, then blocks, then finds the conversation, then asks a bot or routes. A
 * blocked visitor gets an ordinary receipt, so that the answer does not reveal the block.
 */
export const receiveChatMessage = gated<ChatMessage, SendFacts, ChatReceipt>({
  repeated: ({ disposition }) => disposition.value && { accepted: true, disposition: disposition.value },
  refused: (gate) => ({ accepted: false, gate }),
  admitted: (message, facts) => {
    const block = decideBlocked({}, { sender: chatSender(facts), blocks: facts.blocks })
    return block.outcome
      ? suppress(message, facts)
      : surface(message, facts, { consent: facts.admission, block })
  },
})

/**
 * F-23: a blocked visitor gets the usual receipt. The message is stored for a limited time on the same lawful basis
 * (C-07), and has no other effect.
 */
const suppress = (message: ChatMessage, facts: ChatFacts): Planned<ChatReceipt> => {
  const record = messageRecord(message, facts, '')
  const disposition: Disposition = {
    kind: 'suppressed',
    reason: 'BLOCKED_CHAT_SUPPRESSED',
    at: facts.now,
    conversationId: null,
    messageId: record.id,
  }
  return {
    plan: joinPlans(
      settle(message, facts, disposition),
      create('suppressed', record.id, record),
      appendToLedgers(facts, message.page, { own: noticeShown(facts) }),
      { guards: [{ kind: 'visitor', id: facts.visitorId, version: facts.visitor.version }] },
    ),
    result: { accepted: true, disposition },
  }
}

const surface = (
  message: ChatMessage,
  facts: Admitted<SendFacts>,
  because: Because,
): Planned<ChatReceipt> => {
  const { now, inbox, channel, visitorId, visitor } = facts
  const by = { kind: 'visitor', id: visitorId } as const
  const current = continues(facts.conversation.value, message) ? facts.conversation : absent
  const bot = publishedBot(facts)
  const conversationId = current.value?.id ?? derivedId('c', inbox.id, visitorId, message.clientId)
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
      ...(visitor.value?.contactId !== undefined && { contactId: visitor.value.contactId }),
      ...(facts.conversation.value && { previousId: facts.conversation.value.id }),
      ...(bot && { botId: bot.id }),
    },
  }
  const routed = {
    status: 'open',
    filtered: null,
    control: current.value?.control ?? (bot ? 'bot' : 'human'),
    assigneeId: current.value?.assigneeId ?? null,
  } as const
  const owner = ownerFacts(facts.contact, visitor.value?.cookieBound)
  const context = { now, kind: chatKind, inbox, people: facts.people, owner, seed: record.id }
  const routing = needsRouting(current.value, context)
    ? routeNow(facts.targetedMessage.routing, routed, context)
    : undefined

  const subscription = subscribeByMessage({ ...message, first: current === absent }, facts, conversationId)
  const receive: Step = {
    command: { type: 'receive', at: now, by, messageId: record.id, sessionId: message.sessionId },
    because: { ...because, ...(subscription.decision && { subscription: subscription.decision }) },
  }
  const steps = [...(current === absent ? [start] : []), ...withRouting(receive, routing, routed, now)]
  const change = changeConversation(current, steps, {
    kind: chatKind,
    known: facts.people.known,
    messages: [record],
  })
  const disposition: Disposition = {
    kind: 'thread',
    reason: change.reason,
    at: now,
    conversationId,
    messageId: record.id,
  }
  return {
    plan: joinPlans(
      change.plan,
      takeTurn(routing, facts.people),
      settle(message, facts, disposition),
      appendToLedgers(facts, message.page, { own: noticeShown(facts), contact: subscription.ledgerEvents }),
      subscription.plan,
      write('visitor', visitorId, visitor, {
        ...visitorRecord(facts),
        conversations: { ...visitor.value?.conversations, [inbox.id]: conversationId },
        lastPage: message.page,
        ...(message.zone !== undefined && { zone: message.zone }),
      }),
      askBot(change.conversation, record.id, now),
    ),
    result: { accepted: true, disposition },
  }
}

/** A chat continues if it is open, or was closed in this browser session. A filtered chat never continues. */
const continues = (conversation: Conversation | undefined, message: ChatMessage): boolean =>
  conversation !== undefined && conversation.filtered === null && mayContinue(chatKind, conversation, message)

const messageRecord = (message: ChatMessage, facts: ChatFacts, conversationId: string): Message => ({
  id: derivedId('m', 'chat', facts.visitorId, message.clientId),
  conversationId,
  by: { kind: 'visitor', id: facts.visitorId },
  at: facts.now,
  text: message.text,
  clientId: message.clientId,
  page: message.page,
})

const settle = (message: ChatMessage, facts: ChatFacts, disposition: Disposition): Partial<Plan> =>
  create('disposition', chatDispositionId(facts.visitorId, message.clientId), disposition)
