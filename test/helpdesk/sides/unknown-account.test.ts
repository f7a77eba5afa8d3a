import { describe, expect, test } from 'vitest'
import type { AccountSides } from '../../../src/index'
import { mail } from '../../inbox/mail/mail'
import { channelId, openSmsShop } from '../channel/sms'
import { hello, leaves, says, source } from '../shop'
import { agreement, page } from '../visitor/consent-shop'
import { membersOf } from './members-of'

type Calls<Side> = Readonly<Record<string, (side: Side) => unknown>>

const signal = new AbortController().signal
const first = (items: AsyncIterable<unknown>) => items[Symbol.asyncIterator]().next()
const person = { email: 'cleo@ex.com' }
const conversation = { kind: 'conversation', id: 'c1' } as const

const adminCalls: Calls<ReturnType<AccountSides['admin']>> = {
  settings: (ada) => ada.settings(),
  'users.save': (ada) => ada.users.save({ id: 'zoe', name: 'Zoe' }),
  'inboxes.create': (ada) => ada.inboxes.create({ name: 'Sales', members: [] }),
  'inboxes.setMembers': (ada) => ada.inboxes.setMembers('support', []),
  'inboxes.delete': (ada) => ada.inboxes.delete('support', 'Support'),
  'channels.connectChat': (ada) =>
    ada.channels.connectChat({
      inboxId: 'support',
      name: 'Chat',
      availability: { mode: 'always', replyTime: 'none' },
    }),
  'channels.connect': (ada) =>
    ada.channels.connect({ kind: 'acme.sms', inboxId: 'support', name: 'Text us' }),
  'channels.createHostedAddress': (ada) =>
    ada.channels.createHostedAddress({ inboxId: 'support', address: 'a@acme.example', name: 'Acme' }),
  'bots.save': (ada) => ada.bots.save({ id: 'greeter', name: 'Greeter', published: false }),
  'targetedMessages.save': (ada) => ada.targetedMessages.save(hello),
  'targetedMessages.list': (ada) => ada.targetedMessages.list(),
  'targetedMessages.lint': (ada) => ada.targetedMessages.lint(),
  'targetedMessages.publish': (ada) => ada.targetedMessages.publish('hello'),
  'targetedMessages.unpublish': (ada) => ada.targetedMessages.unpublish('hello'),
  'targetedMessages.reorder': (ada) => ada.targetedMessages.reorder([]),
  'targetedMessages.preview': (ada) =>
    ada.targetedMessages.preview({ page, device: 'desktop', visitor: { kind: 'anonymous' } }),
  'targetedMessages.mailInstallCode': (ada) =>
    ada.targetedMessages.mailInstallCode({ to: 'dev@acme.example', origin: 'https://help.example' }),
  'drafts.save': (ada) => ada.drafts.save({ id: 'hello' }),
  'drafts.list': (ada) => ada.drafts.list(),
  'drafts.review': (ada) => ada.drafts.review({ id: 'hello' }),
  'drafts.discard': (ada) => ada.drafts.discard('hello'),
  'consent.texts': (ada) => ada.consent.texts('hello'),
  'consent.counts': (ada) => ada.consent.counts(),
  'consent.acts': (ada) => ada.consent.acts({ purpose: 'process', version: '1', digest: 'd' } as never),
  'consent.export': (ada) => ada.consent.export('v1/1'),
  'privacy.settings': (ada) => ada.privacy.settings(),
  'privacy.saveSettings': (ada) => ada.privacy.saveSettings({}),
  'privacy.export': (ada) => first(ada.privacy.export(person)),
  'privacy.erase': (ada) => ada.privacy.erase(person, person.email),
  'privacy.importContact': (ada) => ada.privacy.importContact({ ...person, recordedAt: 1 }),
  'privacy.removals': (ada) => ada.privacy.removals(),
  'retention.policy': (ada) => ada.retention.policy(),
  'retention.setPolicy': (ada) => ada.retention.setPolicy({}),
  'retention.lastRun': (ada) => ada.retention.lastRun(),
  'holds.add': (ada) => ada.holds.add(conversation),
  'holds.release': (ada) => ada.holds.release(conversation),
  'holds.list': (ada) => ada.holds.list(),
  'fields.save': (ada) => ada.fields.save({ id: 'plan', type: 'text' }),
  'fields.list': (ada) => ada.fields.list(),
  'fields.remove': (ada) => ada.fields.remove('plan'),
  'effects.dead': (ada) => ada.effects.dead(),
  'effects.waiting': (ada) => ada.effects.waiting(),
  'effects.revive': (ada) => ada.effects.revive('e1'),
  'effects.reviveAll': (ada) => ada.effects.reviveAll(),
}

const agentCalls: Calls<ReturnType<AccountSides['agent']>> = {
  'profile.user': (ana) => ana.profile.user(),
  'profile.inboxes': (ana) => ana.profile.inboxes(),
  'profile.setStatus': (ana) => ana.profile.setStatus('away'),
  'profile.setHours': (ana) => ana.profile.setHours(null),
  'conversations.list': (ana) => ana.conversations.list({ view: 'all' }),
  'conversations.counts': (ana) => ana.conversations.counts(['support']),
  'conversations.get': (ana) => ana.conversations.get('c1'),
  'conversations.consent': (ana) => ana.conversations.consent('c1'),
  'conversations.entries': (ana) => ana.conversations.entries('c1'),
  'conversations.why': (ana) => ana.conversations.why('c1'),
  'conversations.source': (ana) => ana.conversations.source('m1'),
  'conversations.file': (ana) => ana.conversations.file('m1', 0),
  'conversations.act': (ana) => ana.conversations.act('c1', 'a1', { type: 'close' }),
  'views.list': (ana) => ana.views.list(),
  'views.save': (ana) =>
    ana.views.save({ name: 'Open', where: { fact: 'status', operator: 'equal', value: 'open' } }),
  'views.delete': (ana) => ana.views.delete('v1'),
  'views.counts': (ana) => ana.views.counts(),
  'changes.position': (ana) => ana.changes.position('support'),
  'changes.follow': (ana) => first(ana.changes.follow('support', 0, signal)),
}

const visitorCalls: Calls<ReturnType<AccountSides['visitor']>> = {
  visit: (visitor) => visitor.visit({ page, device: 'desktop', sessionId: 's1' }),
  'chat.send': (visitor) => visitor.chat.send('hello', says('Hello')),
  'chat.leaveEmail': (visitor) => visitor.chat.leaveEmail('hello', leaves('cleo@ex.com')),
  'chat.entries': (visitor) => visitor.chat.entries('c1'),
  'consent.agree': (visitor) => visitor.consent.agree('hello', agreement),
  'consent.refuse': (visitor) => visitor.consent.refuse('hello', agreement),
  'consent.object': (visitor) => visitor.consent.object('hello', agreement),
  'consent.withdraw': (visitor) => visitor.consent.withdraw({ page }),
  'consent.list': (visitor) => visitor.consent.list(),
  'consent.receipts': (visitor) => visitor.consent.receipts(),
  'changes.position': (visitor) => visitor.changes.position(),
  'changes.follow': (visitor) => first(visitor.changes.follow(0, signal)),
}

const accountCalls: Calls<AccountSides> = {
  'host.identify': ({ host }) => host.identify(host.newVisitorToken(), { email: 'cleo@ex.com' }),
  'host.setFields': ({ host }) => host.setFields('c1', { plan: 'gold' }),
  'mail.accepts': (account) => account.mail.accepts('help@acme.example'),
  'mail.receive': (account) => account.mail.receive(mail(), source),
  'channel.receive': (account) =>
    account.channel('acme.sms').receive({ channelId, providerId: 'p1', from: '+4790000000', text: 'Hi' }),
  'channel.receipt': (account) =>
    account.channel('acme.sms').receipt({ messageId: 'm1', outcome: 'delivered' }),
}

/** The sides of an account that does not exist, in a helpdesk that has another account. */
const openNobody = async () => {
  const { helpdesk, storage } = await openSmsShop()
  const nobody = helpdesk.account('nobody')
  return { helpdesk, storage, nobody, visitor: nobody.visitor(nobody.host.newVisitorToken()) }
}

const { helpdesk, storage, nobody, visitor } = await openNobody()
const sides = {
  admin: [nobody.admin('ada'), adminCalls],
  agent: [nobody.agent('ana'), agentCalls],
  visitor: [visitor, visitorCalls],
  account: [nobody, accountCalls],
} as const

describe.each(Object.entries(sides))('an unknown account, by the %s side', (_, [side, calls]) => {
  test.each(Object.keys(calls))('%s fails with UNKNOWN_ACCOUNT and stores nothing', async (name) => {
    const call = (calls as Calls<unknown>)[name] as (side: unknown) => unknown
    await expect((async () => call(side))()).rejects.toMatchObject({
      name: 'HelpdeskError',
      code: 'UNKNOWN_ACCOUNT',
      details: { account: 'nobody' },
    })
    expect(await storage.unfinished('nobody', { limit: 1 })).toEqual([])
    for (const kind of ['visitor', 'conversation', 'user', 'widget-draft', 'consent', 'message'])
      expect(await storage.list('nobody', kind, { limit: 1 })).toEqual([])
  })
})

test('the tables name every function of the sides', () => {
  const plain = ['userId', 'visitorId']
  for (const [side, calls] of [sides.admin, sides.agent, sides.visitor])
    expect([...membersOf(side)].filter((name) => !plain.includes(name)).sort()).toEqual(
      Object.keys(calls).sort(),
    )
  const reached = ['id', 'admin', 'agent', 'visitor', 'channel', 'host.newVisitorToken']
  const channel = membersOf(nobody.channel('acme.sms')).filter((name) => name !== 'kind')
  expect(
    [
      ...membersOf(nobody).filter((name) => !reached.includes(name)),
      ...channel.map((name) => `channel.${name}`),
    ].sort(),
  ).toEqual(Object.keys(accountCalls).sort())
})

test('an account that is created after the first act is found by the next one', async () => {
  const act = () => visitor.visit({ page, device: 'desktop', sessionId: 's1' })
  await expect(act()).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' })
  await helpdesk.createAccount('nobody', { admin: { id: 'ada', name: 'Ada' } })
  expect(await act()).toMatchObject({ shown: false })
})
