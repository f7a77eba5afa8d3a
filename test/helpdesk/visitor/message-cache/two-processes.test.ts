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
  const token = shop.acme.newVisitorToken()
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
  'saveTargetedMessage, of a known message': {
    change: ({ ada }) => ada.saveTargetedMessage({ ...hello, welcome: 'Changed' }),
    shows: ({ place }) => place?.targetedMessage.welcome,
    expected: 'Changed',
  },
  'saveTargetedMessage, of a new message': {
    change: ({ ada }) => ada.saveTargetedMessage({ ...second, priority: -1 }),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  'saveTargetedMessage, with a minor change of the consent text': {
    before: ({ ada }) => ada.saveTargetedMessage({ ...hello, consent: consent('1') }),
    change: ({ ada }) => ada.saveTargetedMessage({ ...hello, consent: consent('2', true) }),
    shows: ({ place }) => Object.keys(place?.olderTexts ?? {}),
    expected: ['1', '2'],
  },
  publish: {
    before: ({ ada }) => ada.unpublish('hello'),
    change: ({ ada }) => ada.publish('hello').then(() => ada.saveTargetedMessage(hello)),
    shows: ({ shown }) => shown,
    expected: true,
  },
  'publish, of a draft': {
    before: ({ ada }) => ada.saveDraft({ ...second, priority: -1 }),
    change: ({ ada }) => ada.publish('second'),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  unpublish: {
    change: ({ ada }) => ada.unpublish('hello'),
    shows: ({ shown }) => shown,
    expected: false,
  },
  reorderTargetedMessages: {
    before: ({ ada }) => ada.saveTargetedMessage(second),
    change: ({ ada }) => ada.reorderTargetedMessages(['second', 'hello']),
    shows: ({ place }) => place?.targetedMessage.id,
    expected: 'second',
  },
  'a channel that is switched off': {
    change: ({ storage }) => switchOff(storage),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'connectChat, with another availability': {
    before: ({ ada }) => ada.setMembers('support', []),
    change: ({ ada }) => ada.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding }),
    shows: ({ shown }) => shown,
    expected: false,
  },
  setMembers: {
    before: ({ ada }) => ada.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding }),
    change: ({ ada }) => ada.setMembers('support', []),
    shows: ({ shown }) => shown,
    expected: false,
  },
  'createInbox and a chat of it': {
    change: async ({ ada }) => {
      await ada.createInbox({ id: 'sales', name: 'Sales', members: ['cem'] })
      await ada.connectChat({ inboxId: 'sales', name: 'Sales', availability: hiding })
      await ada.saveTargetedMessage({ ...second, channelId: 'chat-sales', priority: -1 })
    },
    shows: ({ place }) => place?.inbox.name,
    expected: 'Sales',
  },
  deleteInbox: {
    change: ({ ada }) => ada.deleteInbox('support', 'Support'),
    shows: ({ shown, place }) => [shown, place],
    expected: [false, undefined],
  },
  'deleteInbox, when its removal has finished': {
    change: async ({ ada, helpdesk }) => {
      await ada.deleteInbox('support', 'Support')
      await helpdesk.worker.drain()
      expect(await ada.targetedMessages()).toEqual([])
    },
    shows: ({ shown, place }) => [shown, place],
    expected: [false, undefined],
  },
  'saveBot, unpublished': {
    before: async ({ ada }) => {
      await ada.saveBot({ id: 'guide', name: 'Guide' })
      await ada.saveTargetedMessage({ ...hello, type: 'bot', botId: 'guide' })
    },
    change: ({ ada }) => ada.saveBot({ id: 'guide', name: 'Guide', published: false }),
    shows: ({ place }) => place?.bot?.published,
    expected: false,
  },
  'addUser, of a user whose team sends': {
    before: async ({ ada }) => {
      await ada.addUser({ id: 'zoe', name: 'ZOE', teams: ['sales'] })
      const fallback = { kind: 'company' } as const
      await ada.saveTargetedMessage({
        ...hello,
        senders: { mode: 'people', userIds: [], teamIds: ['sales'], fallback },
      })
    },
    change: ({ ada }) => ada.addUser({ id: 'dan', name: 'DAN', teams: ['sales'] }),
    shows: ({ senders }) => senders.map(({ id }) => id),
    expected: ['dan', 'zoe'],
  },
  'setStatus, of an agent': {
    before: async ({ ada, acme }) => {
      await ada.connectChat({ inboxId: 'support', name: 'Chat', availability: hiding })
      await acme.agent('ben').setStatus('away')
    },
    change: ({ acme }) => acme.agent('ana').setStatus('away'),
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
  const shop = await openTwo(({ ada }) => ada.saveTargetedMessage({ ...hello, urls: { rules } }))
  const visitor = shop.newVisitor()
  await visitor.send('hello', {
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
  await shop.ada.deleteInbox('support', 'Support')
  expect((await visitor.visit(elsewhere)).shown).toBe(false)
})
