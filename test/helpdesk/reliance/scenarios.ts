import type { AgentCommand } from '../../../src/index'
import { mail } from '../../inbox/mail/mail'
import { botsOf, leaves, type ShopOptions, says, send, source } from '../shop'
import { agreement, explicit, page } from '../visitor/consent-shop'
import type { WatchedShop } from './watched-shop'

/** A path with a situation: `prepare` makes it, and the returned act is watched. */
export interface Scenario {
  readonly path: string
  readonly options?: ShopOptions
  /** A fact that only the decisions of this path have, where the act leads to several decisions. */
  readonly fact?: string
  readonly prepare: (shop: WatchedShop) => Promise<() => Promise<unknown>>
}

const greeter = {
  widget: { botId: 'greeter' },
  bots: botsOf({
    greeter: { answer: async () => ({ messages: ['One moment.'], handOff: { reason: 'asked' } }) },
  }),
}

const news = { subscriptionType: 'news', text: 'News?', mode: 'separate-opt-in' } as const

const receive = (shop: WatchedShop, but: Parameters<typeof mail>[0] = {}) =>
  shop.acme.mail.receive(mail(but), source)

/** A command of Ana in a chat, or in a conversation by mail. */
const command = (
  wanted: AgentCommand,
  {
    by = 'chat',
    after = [],
  }: { readonly by?: 'chat' | 'mail'; readonly after?: readonly AgentCommand[] } = {},
): Scenario => ({
  path: `the command ${wanted.type}`,
  prepare: async (shop) => {
    const id = await started(shop, by)
    for (const earlier of after) await shop.act('ana', id, earlier)
    return () => shop.act('ana', id, wanted)
  },
})

const started = async (shop: WatchedShop, by: 'chat' | 'mail'): Promise<string> => {
  if (by === 'mail') return (await receive(shop))[0]?.conversationId ?? ''
  const visitor = shop.newVisitor()
  const id = await send(visitor, 'Hello')
  await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
  return id
}

/** Situations of every path, so that each fact that it relies on has a record in one of them. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'a first chat message': {
    path: 'a chat message',
    prepare: async (shop) => {
      const visitor = shop.newVisitor()
      return () => visitor.chat.send('hello', says('Hello'))
    },
  },
  'a chat message of a contact in an open chat': {
    path: 'a chat message',
    options: { widget: { consent: { ...explicit, communicate: news } } },
    prepare: async (shop) => {
      const token = shop.acme.host.newVisitorToken()
      const visitor = shop.acme.visitor(token)
      await visitor.consent.agree('hello', agreement)
      await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
      await send(visitor, 'Hello')
      return () => visitor.chat.send('hello', says('And this', { subscribe: true }))
    },
  },
  'a chat message of a blocked visitor': {
    path: 'a chat message',
    prepare: async (shop) => {
      const visitor = shop.newVisitor()
      await shop.act('ana', await send(visitor, 'Hello'), { type: 'block' })
      return () => visitor.chat.send('hello', says('Again'))
    },
  },
  'an address that is new': {
    path: 'a capture',
    options: { widget: { consent: { communicate: news } } },
    prepare: async (shop) => {
      const visitor = shop.newVisitor()
      await send(visitor, 'Hello', { subscribe: true })
      return () => visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    },
  },
  'an address of a contact': {
    path: 'a capture',
    prepare: async (shop) => {
      await receive(shop)
      const visitor = shop.newVisitor()
      await visitor.chat.leaveEmail('hello', leaves('other@ex.com'))
      return () => visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    },
  },
  'a consent that is given': {
    path: 'a consent act',
    options: { widget: { consent: explicit } },
    prepare: async (shop) => {
      const token = shop.acme.host.newVisitorToken()
      await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
      const visitor = shop.acme.visitor(token)
      return () => visitor.consent.agree('hello', agreement)
    },
  },
  'a withdrawal': {
    path: 'a withdrawal',
    options: { widget: { consent: explicit } },
    prepare: async (shop) => {
      const token = shop.acme.host.newVisitorToken()
      const visitor = shop.acme.visitor(token)
      await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
      await visitor.consent.agree('hello', agreement)
      return () => visitor.consent.withdraw({ page })
    },
  },
  'an identification': {
    path: 'an identification',
    prepare: async (shop) => {
      await receive(shop)
      const token = shop.acme.host.newVisitorToken()
      const visitor = shop.acme.visitor(token)
      await send(visitor, 'Hello')
      await visitor.chat.leaveEmail('hello', leaves('other@ex.com'))
      return () => shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    },
  },
  'a first mail': { path: 'a mail', prepare: async (shop) => () => receive(shop) },
  'a mail of a contact in a thread': {
    path: 'a mail',
    prepare: async (shop) => {
      await receive(shop)
      return () =>
        receive(shop, { messageId: 'm2@ex.com', inReplyTo: ['m1@ex.com'], text: 'More', reply: 'More' })
    },
  },
  'a message on a channel': {
    path: 'a channel message',
    prepare: async (shop) => () => shop.texts('Hello'),
  },
  'a second message on a channel': {
    path: 'a channel message',
    prepare: async (shop) => {
      await shop.texts('Hello')
      return () => shop.texts('And this')
    },
  },
  'a delivery report': {
    path: 'a delivery report',
    fact: 'entries',
    prepare: async (shop) => {
      const conversationId = await shop.texts('Hello')
      await shop.act('ana', conversationId, { type: 'reply', text: 'Hi' })
      await shop.helpdesk.worker.drain()
      const messageId = shop.sent()[0]?.id ?? ''
      return () => shop.acme.channel('acme.sms').receipt({ messageId, outcome: 'delivered' })
    },
  },
  "a bot's answer": {
    path: "a bot's answer",
    options: greeter,
    fact: 'withinHours',
    prepare: async (shop) => {
      await send(shop.newVisitor(), 'Hello')
      return () => shop.helpdesk.worker.drain()
    },
  },
  'a follow-up': {
    path: 'a follow-up',
    fact: 'answer',
    prepare: async (shop) => {
      const id = await send(shop.newVisitor(), 'Hello')
      await shop.act('ana', id, { type: 'assign', userId: 'ana' })
      await shop.ada.inboxes.setMembers('support', ['ben'])
      return () => shop.helpdesk.worker.drain()
    },
  },
  'values of the host': {
    path: 'values of the host',
    prepare: async (shop) => {
      const id = await send(shop.newVisitor(), 'Hello')
      await shop.ada.fields.save({ id: 'plan', type: 'text' })
      return () => shop.acme.host.setFields(id, { plan: 'gold' })
    },
  },
  'an erasure': {
    path: 'an erasure',
    fact: 'clearing',
    prepare: async (shop) => {
      const visitor = shop.newVisitor()
      await send(visitor, 'Hello')
      await shop.ada.privacy.erase({ visitorId: visitor.visitorId }, visitor.visitorId)
      return () => shop.helpdesk.worker.drain()
    },
  },
  note: command({ type: 'note', text: 'Nice.' }),
  assign: command({ type: 'assign', userId: 'ben' }),
  'reply in a chat': command({ type: 'reply', text: 'Hi' }),
  'reply by mail': command({ type: 'reply', text: 'Hi' }, { by: 'mail' }),
  'a confirmation of a withdrawal': {
    path: 'the command reply',
    options: { widget: { consent: explicit } },
    prepare: async (shop) => {
      const visitor = shop.newVisitor()
      await visitor.consent.agree('hello', agreement)
      const id = await send(visitor, 'Hello')
      await visitor.consent.withdraw({ page })
      return () => shop.act('ana', id, { type: 'reply', text: 'We stopped.', confirmsWithdrawal: true })
    },
  },
  close: command({ type: 'close' }),
  'close by mail': command({ type: 'close' }, { by: 'mail' }),
  reopen: command({ type: 'reopen' }, { after: [{ type: 'close' }] }),
  block: command({ type: 'block' }),
  'block by mail': command({ type: 'block' }, { by: 'mail' }),
  unblock: command({ type: 'unblock' }, { after: [{ type: 'block' }] }),
  'unblock by mail': command({ type: 'unblock' }, { by: 'mail', after: [{ type: 'block' }] }),
  spam: command({ type: 'spam' }),
  'not-spam': command({ type: 'not-spam' }, { after: [{ type: 'spam' }] }),
  disassociate: command({ type: 'disassociate' }),
  'take-over': {
    path: 'the command take-over',
    options: greeter,
    prepare: async (shop) => {
      const id = await send(shop.newVisitor(), 'Hello')
      return () => shop.act('ana', id, { type: 'take-over' })
    },
  },
  'set-fields': {
    path: 'the command set-fields',
    prepare: async (shop) => {
      const id = await send(shop.newVisitor(), 'Hello')
      await shop.ada.fields.save({ id: 'plan', type: 'text' })
      return () => shop.act('ana', id, { type: 'set-fields', fields: { plan: 'gold' } })
    },
  },
}
