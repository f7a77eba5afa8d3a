import { emptyLedger } from '../../src/consent'
import { chatKind } from '../../src/inbox/channel-kinds/chat'
import { emailKind } from '../../src/inbox/channel-kinds/email'
import type { ThreadEntry } from '../../src/inbox/conversation/events'
import { decideThreading } from '../../src/inbox/mail/match-thread'
import { noReplyTokens } from '../../src/inbox/mail/read-reply-tokens'
import type { ReplyFacts } from '../../src/intake'
import * as intake from '../../src/intake'
import { addToMailHead, noMails } from '../../src/intake/conversation/mail-head'
import type { Checked } from '../../src/shared/parse-with'
import { eventsOf } from '../../src/testing'
import { close, receive as received, start, startMail, withBot } from '../inbox/conversation/commands'
import { mail } from '../inbox/mail/mail'
import {
  address,
  block,
  channel,
  chatFacts,
  chatMessage,
  cleo,
  folded,
  greeter,
  inbox,
  now,
  people,
  team,
  toBoth,
  user,
  visitor,
  widget,
} from './shop'

/** A decision of one path: what it is given, and which of the messages its parser accepts. */
export interface Path {
  readonly name: string
  readonly decide: (message: unknown, facts: unknown) => unknown
  readonly message: unknown
  readonly facts: object
  readonly check: (input: unknown) => Checked<unknown>
}

const path = <Message, Facts extends object>(
  name: string,
  decide: (message: Message, facts: Facts) => unknown,
  message: NoInfer<Message>,
  facts: NoInfer<Facts>,
  check: (input: unknown) => Checked<unknown>,
): Path => ({ name, decide: decide as Path['decide'], message, facts, check })

const smsKind = { ...emailKind, kind: 'acme.sms', sending: 'host', receipts: true, files: true } as const
const smsChannel = {
  kind: 'acme.sms',
  id: 'sms',
  inboxId: 'support',
  name: 'SMS',
  active: true,
  routing: toBoth,
} as const

const explicit = { process: { basis: 'explicit', text: 'May we?', version: '2' } } as const
const chat = folded(eventsOf(start({ widgetId: 'hello' }), received()))
const closed = folded(eventsOf(start({ widgetId: 'hello' }), received(), close))
const mails = folded(eventsOf(startMail(), received()))
const entries = eventsOf(start({ contactId: 'k1' }), received()).map(
  (event, index): ThreadEntry => ({ ...event, seq: index + 1, decisionId: index === 1 ? 'c1/2' : null }),
)
const stored = {
  id: 'm1',
  conversationId: 'c1',
  by: { kind: 'visitor', id: 'v1' },
  at: now,
  text: 'Hello',
} as const
const question = { ...stored, by: { kind: 'email', id: 'k1' }, from: { address: 'cleo@ex.com' } } as const

const chatting = chatFacts({
  visitor: visitor({ contactId: 'k1' }),
  contact: cleo,
  contactLedger: { head: null, records: [] },
  conversation: closed,
  blocks: [block({ kind: 'visitor', value: 'v2' })],
  targetedMessage: widget({
    consent: {
      process: { basis: 'legitimate-interest', text: 'We read it.', version: '1' },
      communicate: { subscriptionType: 'news', mode: 'implied-by-send', text: 'News' },
    },
  }),
})
const blockedChat = { ...chatting, blocks: [block({ kind: 'visitor', value: 'v1' })] }
const ofAddress = { contactAddress: { contactId: 'k1' }, newContactId: 'k2' } as const
const asking = { ...chatting, targetedMessage: widget({ consent: explicit }) }

const arrived = mail({ inReplyTo: ['sent@acme.example'], messageId: 'one@ex.com' })
const mailFacts: intake.MailFacts = {
  now,
  arrivalId: 'arrival-1',
  sourceFile: 'mail/source',
  channel: address,
  inbox,
  people: team,
  disposition: null,
  sameMailId: null,
  thread: decideThreading(
    {},
    {
      mail: arrived,
      ownAddresses: ['help@acme.example'],
      threads: { 'sent@acme.example': 'c1' },
      tokens: noReplyTokens,
      deleted: [],
      participants: { c1: ['cleo@ex.com'] },
    },
  ),
  conversation: mails,
  blocks: [],
  allowed: [],
  ...ofAddress,
  contact: cleo,
  hasUnfilteredThread: true,
  routing: 'now',
}
const newThread = { ...mailFacts, conversation: null, contact: undefined, contactAddress: null }

const acting = {
  now,
  agent: user('ana'),
  commandId: 'act-1',
  disposition: null,
  conversation: chat,
  kind: chatKind,
  inbox,
  people: people(
    [user('ana'), user('ben', { hours: undefined as never })].map(({ hours: _, ...each }) => each),
  ),
  contact: cleo,
  visitor: visitor({ contactId: 'k1' }),
  mailHead: noMails,
  sendFrom: address,
  rule: toBoth,
  blocks: [block({ kind: 'visitor', value: 'v1' })],
  tokenKey: 'a key that nobody can guess',
  consent: emptyLedger,
  confirmation: null,
  consentWithdrawn: false,
  fields: { plan: { id: 'plan', type: 'text', personal: false, state: 'ready' } },
  transcript: { contact: cleo, messages: [stored], users: team.users, bots: [greeter], zone: 'UTC' },
}
const actingByMail: ReplyFacts = {
  ...acting,
  conversation: mails,
  kind: emailKind,
  mailHead: addToMailHead(noMails, question),
  channel: address,
}

const commands: readonly intake.AgentCommand[] = [
  { type: 'reply', text: 'Hello', confirmsWithdrawal: false },
  { type: 'note', text: 'Look' },
  { type: 'assign', userId: 'ben' },
  { type: 'close' },
  { type: 'reopen' },
  { type: 'take-over' },
  { type: 'block' },
  { type: 'unblock' },
  { type: 'spam' },
  { type: 'not-spam' },
  { type: 'disassociate' },
  { type: 'set-fields', fields: { plan: 'gold' } },
]

const decideCommand = intake.decideAgentCommand as (command: intake.AgentCommand, facts: object) => unknown

const answering: intake.BotAnswerFacts = {
  now,
  answered: { messageId: 'm1', epoch: 1 },
  disposition: null,
  conversation: folded(eventsOf(start(withBot), received())),
  kind: chatKind,
  consent: emptyLedger,
  bot: greeter,
  inbox,
  people: team,
  rule: toBoth,
  withinHours: true,
}

const clearing: intake.ErasureFacts = {
  now,
  conversation: chat,
  entries,
  messages: [stored],
  mailIds: {},
  kind: chatKind,
  holds: [],
  transcripts: ['mail/transcript'],
}

const visiting: intake.VisitFacts = {
  now,
  visitorId: 'v1',
  visitor: visitor({ contactId: 'k1' }),
  contact: cleo,
  people: team,
  consent: emptyLedger,
  messages: [{ targetedMessage: widget({ consent: explicit }), channel, inbox, bot: greeter }],
  conversations: [chat],
}
const visit: intake.PageVisit = {
  page: 'https://acme.example/',
  device: 'desktop',
  sessionId: 's1',
  zone: 'Europe/Berlin',
}

const onChannel: intake.ChannelFacts = {
  now,
  kind: smsKind,
  channel: smsChannel,
  inbox,
  people: team,
  disposition: null,
  conversation: null,
  blocks: [],
  allowed: [],
  addressKey: 'acme.sms:+47',
  ...ofAddress,
  contact: undefined,
  routing: 'deferred',
}

const followUp: intake.FollowUp = { rule: 'route', conversationId: 'c1', seq: 2, causes: ['m1'] }
const followed = {
  now,
  disposition: null,
  conversation: chat,
  answer: { reason: 'ROUND_ROBIN', parts: {} },
} as const
const onFields = { now, conversation: chat, kind: chatKind, fields: acting.fields as never }

/** Every decide function of `frontdesk/intake`, with facts that lead to different decisions. */
export const paths: readonly Path[] = [
  path('visit', intake.decideVisit, visit, visiting, intake.checkVisit),
  path(
    'matched visit',
    (each: intake.PageVisit, facts: intake.VisitFacts) =>
      intake.decideMatchedVisit(each, facts, facts?.messages),
    visit,
    { ...visiting, conversations: [] },
    intake.checkVisit,
  ),
  path(
    'chat',
    intake.decideChatMessage,
    chatMessage({ subscribe: true, zone: 'UTC' }),
    chatting,
    intake.checkChatMessage,
  ),
  path('blocked chat', intake.decideChatMessage, chatMessage(), blockedChat, intake.checkChatMessage),
  path('gated chat', intake.decideChatMessage, chatMessage(), asking, intake.checkChatMessage),
  path(
    'left address',
    intake.decideCapture,
    { email: 'cleo@ex.com', page: 'https://acme.example/', noticeShown: true },
    { ...chatting, conversation: chat, ...ofAddress, pending: null },
    intake.checkLeftAddress,
  ),
  path(
    'identification',
    intake.decideIdentification,
    { email: 'cleo@ex.com', name: 'Cleo' },
    { ...chatFacts(), ...ofAddress, conversations: [{ conversation: chat, pending: null }] },
    intake.checkIdentity,
  ),
  ...(['agree', 'refuse', 'object'] as const).map((type) =>
    path(
      type,
      intake.decideConsentAct,
      { type, version: '2', page: 'https://acme.example/' },
      { ...asking, openConversations: [chat] },
      intake.checkConsentAct,
    ),
  ),
  path(
    'withdrawal',
    intake.decideWithdrawal,
    { page: '/' },
    { ...chatting, openConversations: [chat] },
    intake.checkWithdrawal,
  ),
  path('mail', intake.decideMail, arrived, mailFacts, intake.checkIncomingMail),
  path('first mail', intake.decideMail, arrived, newThread, intake.checkIncomingMail),
  path(
    'channel message',
    intake.decideChannelMessage,
    {
      channelId: 'sms',
      providerId: '1',
      from: '+47',
      name: 'Cleo',
      text: 'Hello',
      at: now,
      files: [{ name: 'a', type: 'b', bytes: new Uint8Array(1) }],
    },
    onChannel,
    (input) => intake.checkChannelMessage(input, smsKind),
  ),
  path(
    'receipt',
    intake.decideReceipt,
    { messageId: 'm1', outcome: 'delivered' },
    { now, kind: { ...emailKind, receipts: true }, conversation: mails, entries },
    intake.checkChannelReceipt,
  ),
  ...commands.map((command) => path(command.type, decideCommand, command, acting, intake.checkAgentCommand)),
  path(
    'reply by mail',
    decideCommand,
    { type: 'reply', text: 'Hello' },
    actingByMail,
    intake.checkAgentCommand,
  ),
  path(
    'bot answer',
    intake.decideBotAnswer,
    { messages: ['Hello', 'What is it?'], choices: ['Order'], handOff: { reason: 'a person' } },
    answering,
    intake.checkBotAnswer,
  ),
  path('follow-up', intake.decideFollowUp, followUp, followed, intake.checkFollowUp),
  path('host fields', intake.decideHostFields, { plan: 'gold' }, onFields, intake.checkFieldChanges),
  path(
    'erasure',
    intake.decideErasure,
    { how: 'erase', reason: 'PERSON_ERASED', by: { kind: 'agent', id: 'ada' } },
    clearing,
    intake.checkClearing,
  ),
  path('deletion', intake.decideErasure, { how: 'delete' }, clearing, intake.checkClearing),
  path(
    'message erasure',
    (_: unknown, facts: Omit<intake.ErasureFacts, 'kind' | 'transcripts'>) =>
      intake.decideMessageErasure(facts),
    undefined,
    clearing,
    (value) => ({ value }),
  ),
]
