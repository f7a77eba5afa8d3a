import { describe, expect, test } from 'vitest'
import { openCountingShop } from './acts'

/** The calls of the store that each act made before it read the account: the check costs no call. */
const callsBefore: Readonly<Record<string, number>> = {
  visit: 3,
  'chat.send': 12,
  'chat.leaveEmail': 14,
  'chat.entries': 3,
  'consent.withdraw': 5,
  'consent.list': 4,
  'mail.accepts': 2,
  'mail.receive': 11,
  'channel.receive': 10,
  'profile.user': 1,
  'profile.inboxes': 2,
  'profile.setStatus': 2,
  'conversations.list': 4,
  'conversations.counts': 9,
  'conversations.get': 7,
  'conversations.entries': 5,
  'conversations.why': 4,
  'conversations.act': 3,
  'views.list': 4,
  'views.save': 4,
  'changes.position': 3,
  settings: 6,
  'users.save': 3,
  'inboxes.create': 6,
  'targetedMessages.list': 2,
  'effects.dead': 2,
  'privacy.erase': 8,
  'host.setFields': 4,
  'host.identify': 8,
  planEffect: 2,
}

describe('an act reads the account in its first batch', () => {
  test.each(Object.entries(callsBefore))(
    'and %s makes at most %d calls of the store',
    async (name, calls) => {
      const { acts, cost } = await openCountingShop()
      const found = await cost(acts[name] as () => Promise<unknown>)
      expect(found.calls).toBeLessThanOrEqual(calls)
    },
  )

  test('and every act of the table is there', async () => {
    expect(Object.keys((await openCountingShop()).acts).sort()).toEqual(Object.keys(callsBefore).sort())
  })
})
