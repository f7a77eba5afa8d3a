import type { Block } from '../../src/inbox/blocking/block'
import type { Contact, Visitor } from '../../src/inbox/contact'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import type { ConversationEvent } from '../../src/inbox/conversation/events'
import { evolve } from '../../src/inbox/conversation/evolve'
import type { ChatMessage, ChatMessageFacts } from '../../src/intake/chat/decide-chat-message'
import { planOf } from '../../src/intake/commit/plan-of'
import type { ViewedFacts } from '../../src/intake/consent/consent-facts'
import { emptyChain } from '../../src/intake/consent/ledger'
import type { People } from '../../src/intake/conversation/people'
import { reactions } from '../../src/intake/conversation/reactions'
import type { Decided } from '../../src/intake/decided/decided'
import { absent, type KnownRecords, recordsIn } from '../../src/records/known'
import type { Workload } from '../../src/records/workload'
import type { BotSettings } from '../../src/settings/bot'
import type { ChatChannel, EmailChannel } from '../../src/settings/channel'
import type { Inbox } from '../../src/settings/inbox'
import type { TargetedMessage } from '../../src/settings/targeted-message'
import type { User } from '../../src/settings/user'
import type { Plan } from '../../src/shared/plan'

/** A small shop: the inbox "support" with ana and ben, a chat and an address. Everything else is said by the test. */
export const now = 1_790_000_000_000

export const user = (id: string, but: Partial<User> = {}): User => ({
  id,
  name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
  seat: 'service-starter',
  admin: false,
  active: true,
  status: 'available',
  capacity: null,
  teams: [],
  ...but,
})

export const people = (
  users: readonly User[],
  workloads: Readonly<Record<string, Workload>> = {},
): People => ({
  users,
  workloads,
  pool: { id: 'pool', counter: null, turns: {} },
})

/** Records that were read, by `KIND/ID`; everything else was looked for and is absent. */
export const read = (records: Readonly<Record<string, unknown>> = {}): KnownRecords =>
  recordsIn((kind, id) => {
    const value = records[`${kind}/${id}`]
    return value === undefined ? absent : { version: 1, value }
  })

/** The facts that tests of plans rely on, as far as a path has them. */
interface Said {
  readonly people?: Pick<People, 'workloads'>
  readonly conversation?: Conversation | null
}

/** The result of a decision with its plan, if the records are as the facts say and all others are absent. */
export const planned = <Result>(
  decided: Decided<Result, string>,
  { people, conversation = null }: Said = {},
): { readonly plan: Plan; readonly result: Result } => {
  const loads = Object.entries(people?.workloads ?? {}).map(([id, value]) => [`load/${id}`, value] as const)
  const records = read({
    ...Object.fromEntries(loads),
    ...(conversation && { [`conversation/${conversation.id}`]: conversation }),
  })
  const behind = Object.fromEntries(decided.reliesOn.map((fact) => [fact, []]))
  return { plan: planOf(decided, { records, behind }, reactions), result: decided.result }
}

export const team = people([user('ana'), user('ben')])

export const inbox: Inbox = { id: 'support', name: 'Acme', members: ['ana', 'ben'], createdAt: 1 }

export const toAna = { kind: 'assign', users: ['ana'], teams: [] } as const
export const toBoth = { kind: 'assign', users: ['ana', 'ben'], teams: [] } as const

export const channel: ChatChannel = {
  kind: 'chat',
  id: 'chat-support',
  inboxId: 'support',
  name: 'Chat',
  active: true,
  availability: { mode: 'always', replyTime: 'few_minutes' },
}

export const address: EmailChannel = {
  kind: 'email',
  id: 'mail-help@acme.example',
  inboxId: 'support',
  name: 'Acme',
  address: 'help@acme.example',
  active: true,
  routing: toBoth,
  filters: { role: true, promotional: true, automated: true, knownContactExemption: true },
}

export const widget = (but: Partial<TargetedMessage> = {}): TargetedMessage => ({
  id: 'hello',
  name: 'Hello',
  type: 'chat',
  published: true,
  audience: { kind: 'everyone' },
  priority: 0,
  createdAt: 1,
  welcome: 'Hi!',
  senders: { mode: 'people', userIds: [], teamIds: [], fallback: { kind: 'company' } },
  emailCapture: { when: 'never' },
  displayByDefault: false,
  channelId: 'chat-support',
  routing: toBoth,
  consent: {},
  ...but,
})

export const greeter: BotSettings = { id: 'greeter', name: 'Greeter', published: true, handOff: {} }

export const visitor = (but: Partial<Visitor> = {}): Visitor => ({
  id: 'v1',
  cookieBound: false,
  conversations: {},
  createdAt: 1,
  ...but,
})

export const cleo: Contact = { id: 'k1', name: 'Cleo', email: 'cleo@ex.com', createdAt: 1 }

/** The conversation that these events fold to. */
export const folded = (events: readonly ConversationEvent[]): Conversation =>
  events.reduce<Conversation | undefined>(evolve, undefined) as Conversation

export const chatFacts = (
  but: Partial<ChatMessageFacts & ViewedFacts> = {},
): ChatMessageFacts & ViewedFacts => ({
  now,
  visitorId: 'v1',
  visitor: null,
  targetedMessage: widget(),
  channel,
  inbox,
  bot: undefined,
  people: team,
  conversation: null,
  ledger: emptyChain,
  blocks: [],
  salt: 'a salt that nobody can guess',
  disposition: null,
  routing: 'now',
  openConversations: [],
  ...but,
})

export const chatMessage = (but: Partial<ChatMessage> = {}): ChatMessage => ({
  clientId: 'm-1',
  text: 'Hello',
  sessionId: 's1',
  page: 'https://acme.example/',
  noticeShown: true,
  ...but,
})

export const block = (subject: Block['subject'], channelKind: Block['channelKind'] = 'chat'): Block => ({
  subject,
  channelKind,
  by: 'ana',
  at: 1,
})

/** What a plan says, short enough to be read: the thread's new entries, and what else is written or done. */
export const told = (plan: Plan) => ({
  entries: plan.appends.map(({ entry }) => `${String(entry['type'])} ${String(entry['reason'])}`),
  writes: [...new Set(plan.puts.map(({ kind }) => kind))].sort(),
  effects: plan.effects.map(({ kind }) => kind),
})

/** The record of a kind that a plan writes; of several the last. */
export const written = <Value>(plan: Plan, kind: string): Value =>
  plan.puts.filter((put) => put.kind === kind).at(-1)?.value as Value
