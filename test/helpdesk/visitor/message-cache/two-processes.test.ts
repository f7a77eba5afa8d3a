import { expect, test } from 'vitest'
import { createMemoryTransport } from '../../../../src/adapters/memory'
import { commitPlan } from '../../../../src/helpdesk/run/commit-plan'
import { createHelpdesk, type TargetedMessageInput, type VisitOutcome } from '../../../../src/index'
import { emptyPlan } from '../../../../src/shared/plan'
import { botsOf, hello, openShop, type Shop, type Store, secret } from '../../shop'

const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const
const hiding = { mode: 'status', replyTime: 'none', away: { action: 'hide' } } as const
const second: TargetedMessageInput = { ...hello, id: 'second', name: 'Second', welcome: 'Second!' }
const consent = (version: string, minor = false) => ({
  process: {
    basis: 'explicit',
    text: `Text ${version}`,
    version,
    ...(minor && { minorSince: ['1'] }),
  } as const,
})

/** A shop whose store a second process uses as well. Both have answered a visit, so that their memories are warm. */
const openTwo = async (before: (shop: Shop) => Promise<unknown> = async () => {}) => {
  const shop = await openShop({ bots: botsOf({ guide: { answer: async () => ({ messages: [] }) } }) })
  await before(shop)
  const { storage, clock } = shop
  const other = createHelpdesk({ storage, clock, secret }).account('acme')
  const token = shop.acme.host.newVisitorToken()
  const seen = async () => {
    const outcomes = await Promise.all([shop.acme, other].map((acme) => acme.visitor(token).visit(visit)))
    expect(outcomes[1]).toEqual(outcomes[0])
    return outcomes[0] as VisitOutcome
  }
  await seen()
  return { ...shop, seen, other }
}

/** No call of an admin does this yet. */
const switchOff = (storage: Store) =>
  commitPlan({ storage, transport: createMemoryTransport(), onError: () => {} }, 'acme', async () => {
    const [channel] = await storage.read('acme', [{ kind: 'channel', id: 'chat-support' }])
    const put = { kind: 'channel', id: 'chat-support', value: { ...channel?.value, active: false } }
    return { plan: { ...emptyPlan, puts: [put] }, result: undefined }
  })

type Two = Awaited<ReturnType<typeof openTwo>>

/** Each call of an admin or an agent that writes a record behind a visit, and what a visit has to show of it. */
const changes: Readonly<
  Record<
    string,
    {
      readonly before?: (shop: Shop) => Promise<unknown>
      readonly change: (shop: Two) => Promise<unknown>
      readonly shows: (outcome: VisitOutcome) => unknown
      readonly expected: unknown
    }
  >
> = {
  'targetedMessages.save, of a known message': {
    change: ({ ada }) => ada.targetedMessages.save({ ...hello, welcome: 'Changed' }),
    shows: ({ place }) => place?.targetedMessage.welcome,
    expected: 'Changed',
  },
  'targetedMessages.save, of a new message': {
    change: ({ ada }) => ada.targetedMessages.save({ ...second, priority: -1 }),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  'targetedMessages.save, with a minor change of the consent text': {
    before: ({ ada }) => ada.targetedMessages.save({ ...hello, consent: consent('1') }),
    change: ({ ada }) => ada.targetedMessages.save({ ...hello, consent: consent('2', true) }),
    shows: ({ place }) => Object.keys(place?.olderTexts ?? {}),
    expected: ['1', '2'],
  },
  'targetedMessages.publish': {
    before: ({ ada }) => ada.targetedMessages.unpublish('hello'),
    change: ({ ada }) => ada.targetedMessages.publish('hello').then(() => ada.targetedMessages.save(hello)),
    shows: ({ shown }) => shown,
    expected: true,
  },
  'targetedMessages.publish, of a draft': {
    before: ({ ada }) => ada.drafts.save({ ...second, priority: -1 }),
    change: ({ ada }) => ada.targetedMessages.publish('second'),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  'targetedMessages.unpublish': {
    change: ({ ada }) => ada.targetedMessages.unpublish('hello'),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'targetedMessages.reorder': {
    before: ({ ada }) => ada.targetedMessages.save(second),
    change: ({ ada }) => ada.targetedMessages.reorder(['second', 'hello']),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  'a channel that is switched off': {
    change: ({ storage }) => switchOff(storage),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'channels.connectChat, with another availability': {
    before: ({ ada }) => ada.inboxes.setMembers('support', []),
    change: ({ ada }) => ada.channels.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding }),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'inboxes.setMembers': {
    before: ({ ada }) => ada.channels.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding }),
    change: ({ ada }) => ada.inboxes.setMembers('support', []),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'inboxes.create and a chat of it': {
    change: async ({ ada }) => {
      await ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['cem'] })
      await ada.channels.connectChat({ inboxId: 'sales', name: 'Sales', availability: hiding })
      await ada.targetedMessages.save({ ...second, channelId: 'chat-sales', priority: -1 })
    },
    shows: ({ place }) => place?.inbox.name,
    expected: 'Sales',
  },
  'inboxes.delete': {
    change: ({ ada }) => ada.inboxes.delete('support', 'Support'),
    shows: ({ shown, place }) => [shown, place],
    expected: [false, undefined],
  },
  'inboxes.delete, when its removal has finished': {
    change: async ({ ada, helpdesk }) => {
      await ada.inboxes.delete('support', 'Support')
      await helpdesk.worker.drain()
      expect(await ada.targetedMessages.list()).toEqual([])
    },
    shows: ({ shown, place }) => [shown, place],
    expected: [false, undefined],
  },
  'bots.save, unpublished': {
    before: async ({ ada }) => {
      await ada.bots.save({ id: 'guide', name: 'Guide' })
      await ada.targetedMessages.save({ ...hello, type: 'bot', botId: 'guide' })
    },
    change: ({ ada }) => ada.bots.save({ id: 'guide', name: 'Guide', published: false }),
    shows: ({ place }) => place?.bot?.published,
    expected: false,
  },
  'users.save, of a user whose team sends': {
    before: async ({ ada }) => {
      await ada.users.save({ id: 'zoe', name: 'ZOE', teams: ['sales'] })
      const fallback = { kind: 'company' } as const
      await ada.targetedMessages.save({
        ...hello,
        senders: { mode: 'people', userIds: [], teamIds: ['sales'], fallback },
      })
    },
    change: ({ ada }) => ada.users.save({ id: 'dan', name: 'DAN', teams: ['sales'] }),
    shows: ({ senders }) => senders.map(({ id }) => id),
    expected: ['dan', 'zoe'],
  },
  'profile.setStatus, of an agent': {
    before: async ({ ada, acme }) => {
      await ada.channels.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding })
      await acme.agent('ben').profile.setStatus('away')
    },
    change: ({ acme }) => acme.agent('ana').profile.setStatus('away'),
    shows: ({ shown }) => shown,
    expected: false,
  },
}

test.each(Object.entries(changes))('a warm process shows at its next visit: %s', async (_, given) => {
  const shop = await openTwo(given.before)
  expect(given.shows(await shop.seen())).not.toEqual(given.expected)
  await given.change(shop)
  expect(given.shows(await shop.seen())).toEqual(given.expected)
})

test.each(Object.entries(changes))('a warm process shows what another process did: %s', async (_, given) => {
  const shop = await openTwo(given.before)
  await given.change({ ...shop, acme: shop.other, ada: shop.other.admin('ada') })
  expect(given.shows(await shop.seen())).toEqual(given.expected)
})

test('V-00 an open chat shows its message on every page, and none once its inbox is deleted', async () => {
  const rules = [{ target: 'url', operator: 'is', value: 'https://acme.example/' }] as const
  const shop = await openTwo(({ ada }) => ada.targetedMessages.save({ ...hello, urls: { rules } }))
  const visitor = shop.newVisitor()
  await visitor.chat.send('hello', {
    clientId: 'c',
    text: 'Hi',
    sessionId: 's1',
    page: visit.page,
    noticeShown: true,
  })
  const elsewhere = { ...visit, page: 'https://acme.example/other' }
  expect((await shop.newVisitor().visit(elsewhere)).shown).toBe(false)
  const { shown, place, because } = await visitor.visit(elsewhere)
  expect([shown, place?.targetedMessage.id]).toEqual([true, 'hello'])
  expect(because['targeting']?.explanation.because).toMatchObject([
    { holds: false, reason: 'NO_RULE_MATCHED' },
  ])
  await shop.ada.inboxes.delete('support', 'Support')
  expect((await visitor.visit(elsewhere)).shown).toBe(false)
})
