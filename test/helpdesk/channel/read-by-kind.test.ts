import { expect, test } from 'vitest'
import { readConsent } from '../../../src/helpdesk/read/read-consent'
import { readRouting } from '../../../src/helpdesk/read/read-routing'
import { createReader } from '../../../src/helpdesk/run/reader'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { isWithinHours } from '../../../src/intake/bot/within-hours'
import { openShop, send } from '../shop'

const chat = async () => {
  const shop = await openShop()
  const reader = createReader(shop.storage, 'acme')
  const conversation = (await reader.need('conversation', await send(shop.newVisitor(), 'Hello'))).value
  return { ...shop, reader, conversation }
}

test('consentPrincipal: whose ledger stands for the customer', async () => {
  const { reader, conversation } = await chat()
  const guarded = async (consentPrincipal: 'browser' | 'address') => {
    const { keys } = await readConsent(reader, conversation, null, { ...chatKind, consentPrincipal })
    return keys.map(({ kind, id }) => `${kind} ${id}`)
  }
  expect(await guarded('browser')).toEqual([
    `consent-head ${conversation.visitorId}`,
    `visitor ${conversation.visitorId}`,
  ])
  expect(await guarded('address')).toEqual([])
})

test('ownRouting: the rule of the channel, or of the targeted message', async () => {
  const { reader, conversation } = await chat()
  const ruleBy = async (ownRouting: boolean) =>
    (await readRouting(reader, conversation, { ...chatKind, ownRouting })).rule.kind
  expect([await ruleBy(false), await ruleBy(true)]).toEqual(['assign', 'unassigned'])
})

test('availability: a bot respects the hours of the channel, or there are none', async () => {
  const { ada, clock } = await chat()
  const channel = await ada.channels.connectChat({
    inboxId: 'support',
    name: 'Chat',
    availability: {
      mode: 'hours',
      replyTime: 'few_minutes',
      hours: {
        zone: 'UTC',
        ranges: [],
        overrides: [{ date: '2000-01-01', ranges: [{ from: '00:00', to: '24:00' }] }],
      },
      outside: { action: 'hide' },
    },
  })
  const within = (availability: boolean) => isWithinHours({ ...chatKind, availability }, channel, clock.at)
  expect([within(true), within(false)]).toEqual([false, true])
})
