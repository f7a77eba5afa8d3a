import { isStopped } from 'frontdesk/consent'
import { derivedId, HelpdeskError } from 'frontdesk/core'
import * as inbox from 'frontdesk/inbox'
import * as intake from 'frontdesk/intake'
import type { State } from './state'

/** The settings, which come from elsewhere, such as a file. */
export interface Settings {
  readonly users: readonly intake.User[]
  readonly inboxes: readonly intake.Inbox[]
  readonly channels: readonly intake.Channel[]
  readonly widgets: readonly intake.TargetedMessage[]
  readonly bots: readonly intake.BotSettings[]
  readonly fields: readonly intake.Field[]
  readonly zone: string
}

/** What a decision reads beside the log. */
export interface Given {
  readonly settings: Settings
  readonly now: number
  /** Signs reply addresses. */
  readonly tokenKey: string
  readonly nextId: (prefix: string) => string
}

/** @throws HelpdeskError `UNKNOWN_RECORD` */
export const must = <Value>(value: Value | undefined): Value => {
  if (value !== undefined) return value
  throw new HelpdeskError('UNKNOWN_RECORD', 'Expected an existing record, found none.')
}
const byId = <Value extends { readonly id: string }>(values: readonly Value[], id: string): Value =>
  must(values.find((each) => each.id === id))

const people = (state: State, { users }: Settings, pool: string): intake.People => ({
  users,
  workloads: Object.fromEntries(users.map(({ id }) => [id, state.workload(id)])),
  pool: state.pool(pool),
})

const blocks = (state: State, sender: inbox.BlockableSender): readonly inbox.Block[] =>
  inbox.blockIds(sender).flatMap((id) => {
    const isSame = ({ block }: { readonly block: inbox.BlockKey }) => inbox.blockId(block) === id
    const set = state.all('block').filter(isSame)
    return set.length > state.all('unblock').filter(isSame).length ? set.slice(-1) : []
  })

const contactOf = (state: State, id: string | null | undefined) =>
  state.last('contact', ({ contact }) => contact.id === id)?.contact

const visitorOf = (state: State, visitorId: string) => {
  const visitor = state.last('visitor', (write) => write.visitor.id === visitorId)?.visitor ?? null
  const contactId = visitor?.contactId
  return {
    visitor,
    ledger: state.ledger(visitorId),
    ...(contactId && { contact: contactOf(state, contactId), contactLedger: state.ledger(contactId) }),
  }
}

const addressOf = (state: State, address: string | undefined) => ({
  contactAddress: state.last('contact-address', (write) => write.address === address) ?? null,
  newContactId: derivedId('contact', address ?? ''),
})

const chat = (state: State, { settings, now, nextId }: Given, visitorId: string, widgetId: string) => {
  const targetedMessage = byId(settings.widgets, widgetId)
  const channel = must(
    settings.channels.filter(inbox.isChat).find(({ id }) => id === targetedMessage.channelId),
  )
  const person = { ...visitorOf(state, visitorId), visitorId, now, salt: nextId('salt') }
  return {
    ...person,
    targetedMessage,
    channel,
    inbox: byId(settings.inboxes, channel.inboxId),
    bot: settings.bots.find(({ id }) => id === targetedMessage.botId),
    conversation: state.conversations.get(person.visitor?.conversations[channel.inboxId] ?? '') ?? null,
    blocks: blocks(state, intake.chatSender(person)),
  }
}

export const messageFacts = (
  state: State,
  given: Given,
  visitorId: string,
  widgetId: string,
  { clientId }: intake.ChatMessage,
): intake.ChatMessageFacts => ({
  ...chat(state, given, visitorId, widgetId),
  disposition: state.disposition(intake.chatDispositionId(visitorId, clientId)),
  people: people(state, given.settings, intake.poolId('widget', widgetId)),
  routing: 'now',
})

export const captureFacts = (
  state: State,
  given: Given,
  visitorId: string,
  widgetId: string,
  { email }: intake.LeftAddress,
): intake.CaptureFacts => {
  const facts = chat(state, given, visitorId, widgetId)
  const address = addressOf(state, inbox.canonicalAddress(email))
  const waiting = state.last('pending-subscription', (each) => each.conversationId === facts.conversation?.id)
  const addressLedger = state.ledger(address.contactAddress?.contactId)
  return { ...facts, ...address, addressLedger, pending: waiting?.subscription ?? null }
}

/** The conversation of a Message-ID. */
const mailIdOf = (state: State, inboxId: string, id = '') =>
  state
    .all('mail-id')
    .find(
      (write) =>
        write.inboxId === inboxId && inbox.normalMessageId(write.mailId) === inbox.normalMessageId(id),
    )

export const mailFacts = (
  state: State,
  { settings, now, tokenKey }: Given,
  mail: inbox.IncomingMail,
  channel: intake.EmailChannel,
  arrivalId: string,
): intake.MailFacts => {
  const { inboxId } = channel
  const threads = Object.fromEntries(
    inbox.referencedMessageIds(mail).flatMap((id) => {
      const found = mailIdOf(state, inboxId, id)
      return found ? [[id, found.conversationId]] : []
    }),
  )
  const tokens = inbox.readReplyTokens(mail, tokenKey)
  const named = inbox.namedConversations({ mail, threads, tokens })
  const live = named
    .flatMap((id) => state.conversations.get(id) ?? [])
    .filter((each) => each.inboxId === inboxId)
  const participantsOf = (each: inbox.Conversation) =>
    intake.mailHeadOf(each, state.messages(each.id)).participants
  const thread = inbox.decideThreading(
    {},
    {
      mail,
      ownAddresses: [channel.address],
      threads,
      tokens,
      deleted: named.filter((id) => !live.some((each) => each.id === id)),
      participants: Object.fromEntries(live.map((each) => [each.id, participantsOf(each)])),
    },
  )
  const address = addressOf(state, inbox.effectiveSender(mail, [channel.address])?.address)
  const contactId = address.contactAddress?.contactId
  return {
    ...address,
    now,
    arrivalId,
    sourceFile: `mail/${mail.sourceDigest}`,
    channel,
    inbox: byId(settings.inboxes, inboxId),
    people: people(state, settings, intake.poolId('channel', channel.id)),
    disposition: state.disposition(intake.mailDispositionId(inboxId, inbox.mailDedupeKey(mail))),
    sameMailId: mailIdOf(state, inboxId, mail.messageId) ?? null,
    thread,
    conversation: live.find(({ id }) => id === thread.outcome?.conversationId) ?? null,
    blocks: blocks(state, intake.mailSender(mail, { channel, ...address })),
    allowed: [],
    contact: contactOf(state, contactId),
    hasUnfilteredThread: [...state.conversations.values()].some(
      (each) => each.contactId === contactId && each.filtered === null,
    ),
    routing: 'now',
  }
}

/** The facts that any command of an agent needs. */
export const actFacts = (
  state: State,
  { settings, now, tokenKey }: Given,
  agentId: string,
  conversationId: string,
  commandId: string,
) => {
  const conversation = must(state.conversations.get(conversationId))
  const { contactId, visitorId } = conversation
  const kind = inbox.kindOf(inbox.channelKinds([]), conversation.channelKind)
  const messages = state.messages(conversationId)
  const mailHead = intake.mailHeadOf(conversation, messages)
  const contactLedger = state.ledger(mailHead.lastWriter ?? contactId)
  const chats = visitorId === null ? { visitor: null, ledger: contactLedger } : visitorOf(state, visitorId)
  const consent = intake.currentConsent(chats)
  const place = intake.routingPlace(conversation, kind)
  const holder = byId<intake.Channel | intake.TargetedMessage>(
    [...settings.channels, ...settings.widgets],
    place.id,
  )
  return {
    now,
    agent: byId(settings.users, agentId),
    commandId,
    disposition: state.disposition(intake.commandDispositionId(agentId, conversationId, commandId)),
    conversation,
    kind,
    inbox: byId(settings.inboxes, conversation.inboxId),
    mailHead,
    blocks: blocks(state, intake.senderOf(conversation, mailHead)),
    sendFrom: intake.sendingAddress(conversation, settings.channels),
    channel: settings.channels.find(({ id }) => id === conversation.channelId),
    consent,
    consentWithdrawn: isStopped(consent.process),
    confirmation: null,
    tokenKey,
    transcript: { ...settings, contact: contactOf(state, contactId), messages },
    people: people(state, settings, intake.poolId(place.holder, place.id)),
    contact: contactOf(state, contactId),
    rule: 'routing' in holder ? holder.routing : ({ kind: 'unassigned' } as const),
    visitor: chats.visitor,
    fields: Object.fromEntries(settings.fields.map((field) => [field.id, field])),
  }
}
