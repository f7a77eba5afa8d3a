import { createMemoryStorage } from '../../../src/adapters/memory'
import { mail } from '../../inbox/mail/mail'
import { countingStorage } from '../../support/counting-storage'
import { channelId, openSmsShop } from '../channel/sms'
import { leaves, says, send, source } from '../shop'

const page = 'https://acme.example/'

/** A shop whose store counts, with a conversation of each kind, and one act for each way in. */
export const openCountingShop = async () => {
  const { storage, cost } = countingStorage(createMemoryStorage())
  const shop = await openSmsShop({}, { storage, effects: { 'acme.ticket': async () => {} } })
  const { acme, ada, helpdesk } = shop
  const token = acme.host.newVisitorToken()
  const visitor = acme.visitor(token)
  const id = await send(visitor, 'Hello')
  await ada.fields.save({ id: 'plan', type: 'text' })
  await helpdesk.worker.drain()
  await visitor.visit({ page, device: 'desktop', sessionId: 's1' })
  const ana = acme.agent('ana')
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    visit: () => visitor.visit({ page, device: 'desktop', sessionId: 's1' }),
    'chat.send': () => visitor.chat.send('hello', says('Again')),
    'chat.leaveEmail': () => visitor.chat.leaveEmail('hello', leaves('cleo@ex.com')),
    'chat.entries': () => visitor.chat.entries(id),
    'consent.withdraw': () => visitor.consent.withdraw({ page }),
    'consent.list': () => visitor.consent.list(),
    'mail.accepts': () => acme.mail.accepts('help@acme.example'),
    'mail.receive': () => acme.mail.receive(mail(), source),
    'channel.receive': () =>
      acme.channel('acme.sms').receive({ channelId, providerId: 'p1', from: '+4790000000', text: 'Hi' }),
    'profile.user': () => ana.profile.user(),
    'profile.inboxes': () => ana.profile.inboxes(),
    'profile.setStatus': () => ana.profile.setStatus('away'),
    'conversations.list': () => ana.conversations.list({ view: 'all' }),
    'conversations.counts': () => ana.conversations.counts(),
    'conversations.get': () => ana.conversations.get(id),
    'conversations.entries': () => ana.conversations.entries(id),
    'conversations.why': () => ana.conversations.why(id),
    'conversations.act': () => ana.conversations.act(id, 'a1', { type: 'note', text: 'A note' }),
    'views.list': () => ana.views.list(),
    'views.save': () =>
      ana.views.save({ name: 'Mine', where: { fact: 'status', operator: 'equal', value: 'open' } }),
    'changes.position': () => ana.changes.position('support'),
    settings: () => ada.settings(),
    'users.save': () => ada.users.save({ id: 'zoe', name: 'Zoe' }),
    'inboxes.create': () => ada.inboxes.create({ name: 'Sales', members: ['ana'] }),
    'targetedMessages.list': () => ada.targetedMessages.list(),
    'effects.dead': () => ada.effects.dead(),
    'privacy.erase': () => ada.privacy.erase({ visitorId: visitor.visitorId }, visitor.visitorId),
    'host.setFields': () => acme.host.setFields(id, { plan: 'gold' }),
    'host.identify': () => acme.host.identify(acme.host.newVisitorToken(), { email: 'kim@ex.com' }),
    planEffect: () => helpdesk.planEffect('acme', { kind: 'acme.ticket', id: '7', payload: {} }),
  }
  return { acts, cost }
}
