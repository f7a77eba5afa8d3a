import type { Outbox } from '../../src/adapters/contracts/outbox'
import type { Storage } from '../../src/adapters/contracts/storage'
import type { Timers } from '../../src/adapters/contracts/system'
import { createMemoryStorage } from '../../src/adapters/memory'
import type { VisitorSide } from '../../src/helpdesk/visitor/visitor-side'
import {
  type AgentCommand,
  type Bot,
  type ChatMessage,
  createHelpdesk,
  type HelpdeskOptions,
  type Instant,
  type LeftAddress,
  type TargetedMessageInput,
} from '../../src/index'

export const secret = 'a secret that nobody can guess'

/** Every account has these bots. */
export const botsOf =
  (bots: Readonly<Record<string, Bot>>): NonNullable<HelpdeskOptions['bots']> =>
  (_, id) =>
    bots[id]

export interface ShopOptions extends Partial<HelpdeskOptions> {
  readonly widget?: Partial<TargetedMessageInput>
  /** The capacity of each user. @default no limit */
  readonly capacity?: number
}

/**
 * A helpdesk over a store in memory: the admin Ada, who is no member of anything, and the inbox "support" with Ana and Ben,
 * a chat and an address. Time stands still unless a test moves it.
 */
export const openShop = async ({ widget, capacity, ...options }: ShopOptions = {}) => {
  const storage = options.storage ?? createMemoryStorage()
  const clock = { at: 1_790_000_000_000 as Instant, now: () => clock.at }
  const errors: unknown[] = []
  const helpdesk = createHelpdesk({
    storage,
    clock,
    secret,
    onError: (error) => errors.push(error),
    ...options,
  })
  const acme = await helpdesk.createAccount('acme', {
    edition: 'professional',
    admin: { id: 'ada', name: 'Ada' },
  })
  const ada = acme.admin('ada')
  for (const id of ['ana', 'ben', 'cem'])
    await ada.users.save({
      id,
      name: id.toUpperCase(),
      seat: 'service-starter',
      ...(capacity !== undefined && { capacity }),
    })
  await ada.inboxes.create({ id: 'support', name: 'Support', members: ['ana', 'ben'] })
  await ada.channels.connectChat({
    inboxId: 'support',
    name: 'Chat',
    availability: { mode: 'always', replyTime: 'few_minutes' },
  })
  const routing = { kind: 'assign', users: ['ana', 'ben'], teams: [] } as const
  await ada.channels.createHostedAddress({
    inboxId: 'support',
    address: 'help@acme.example',
    name: 'Acme',
    routing,
  })
  if (widget?.botId !== undefined) await ada.bots.save({ id: widget.botId, name: 'Greeter' })
  await ada.targetedMessages.save({ ...hello, routing, ...widget })
  const ids = { acts: 0 }
  return {
    storage,
    clock,
    errors,
    helpdesk,
    acme,
    ada,
    newVisitor: (): VisitorSide => acme.visitor(acme.host.newVisitorToken()),
    /** Acts under an id of its own. */
    act: (userId: string, conversationId: string, command: AgentCommand) => {
      ids.acts += 1
      return acme.agent(userId).conversations.act(conversationId, `act-${ids.acts}`, command)
    },
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>

export const hello: TargetedMessageInput = {
  id: 'hello',
  name: 'Hello',
  channelId: 'chat-support',
  welcome: 'Hi!',
}

export const says = (text: string, but: Partial<ChatMessage> = {}): ChatMessage => ({
  clientId: text,
  text,
  sessionId: 's1',
  page: 'https://acme.example/',
  noticeShown: true,
  ...but,
})

/** What a visitor leaves who was shown what there is to read. */
export const leaves = (email: string, but: Partial<LeftAddress> = {}): LeftAddress => ({
  email,
  page: 'https://acme.example/',
  noticeShown: true,
  ...but,
})

/** Sends to the shop's widget, and gives the conversation that it went to. */
export const send = async (
  visitor: VisitorSide,
  text: string,
  but?: Partial<ChatMessage>,
): Promise<string> => {
  const receipt = await visitor.chat.send('hello', says(text, but))
  if (!receipt.accepted || receipt.disposition.conversationId === null) {
    throw new Error(`Expected the message to join a conversation, found ${JSON.stringify(receipt)}.`)
  }
  return receipt.disposition.conversationId
}

/**
 * Timers that ring as soon as nothing else happens, when they were set for less than half a minute. The longer ones are the
 * time limits of the worker.
 */
export const impatientTimers: Timers = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds < 30_000 ? 1 : milliseconds)
    return () => clearTimeout(timer)
  },
}

export type Store = Storage & Outbox

export const source = new TextEncoder().encode('the source of a mail')
