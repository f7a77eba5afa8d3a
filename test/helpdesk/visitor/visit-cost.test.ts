import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { planWrite } from '../../../src/intake/commit/plan-write'
import { extendLedger } from '../../../src/intake/consent/ledger'
import { absent, type Known, knownRecords } from '../../../src/records/known'
import { joinPlans, type Put } from '../../../src/shared/plan'
import { countingStore } from '../../support/counting-store'
import { openShop, says } from '../shop'
import { explicit } from './consent-shop'

const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const

interface Sizes {
  readonly messages: number
  readonly users: number
  readonly records: number
}

const few: Sizes = { messages: 10, users: 10, records: 10 }

/** An account of these sizes, in which every user is a member of the inbox and the visitor has a long ledger. */
const openLargeShop = async ({ messages, users, records }: Sizes) => {
  const { storage, during } = countingStore(createMemoryStorage())
  const shop = await openShop({ storage, widget: { consent: explicit } })
  const { ada, acme } = shop
  await ada.channels.connectChat({
    inboxId: 'support',
    name: 'Chat',
    availability: { mode: 'status', replyTime: 'none', away: { action: 'hide' } },
  })
  const token = acme.host.newVisitorToken()
  const visitor = acme.visitor(token)
  await visitor.consent.agree('hello', { version: '1', page: visit.page })
  await visitor.chat.send('hello', says('Hello'))
  await acme.host.identify(token, { email: 'cleo@ex.com' })
  const read = async (kind: string, id: string) => (await storage.read('acme', [{ kind, id }]))[0]
  const [hello, ana, inbox, [contact]] = await Promise.all([
    read('widget', 'hello'),
    read('user', 'ana'),
    read('inbox', 'support'),
    storage.list('acme', 'contact'),
  ])
  const copies = (of: typeof hello, count: number): Put[] =>
    Array.from({ length: count }, (_, index) => {
      const id = `${of?.kind}-${index}`
      return { kind: of?.kind ?? '', id, value: { ...of?.value, id, priority: index + 10 } }
    })
  const others = copies(ana, users)
  const shown = {
    event: 'shown',
    purpose: 'process',
    lawfulBasis: 'consent',
    mechanism: 'implied',
    text: 'May we?',
    version: '1',
    decidedAt: shop.clock.at,
    personal: {},
  } as const
  const [head] = await storage.read('acme', [{ kind: 'consent-head', id: contact?.id ?? '' }])
  const stored = await storage.list('acme', 'consent', { prefix: `${contact?.id}/` })
  const ledger = { head: (head?.value ?? null) as never, records: stored.map(({ value }) => value as never) }
  const known = knownRecords([
    [{ kind: 'consent-head', id: contact?.id ?? '' }, (head ?? absent) as Known<unknown>],
  ])
  const longer = extendLedger(
    contact?.id ?? '',
    ledger,
    Array.from({ length: records }, () => shown),
    'x'.repeat(32),
  )
  await storage.commit(
    'acme',
    joinPlans(...longer.map((entry) => planWrite(entry, known)), {
      puts: [
        ...copies(hello, messages),
        ...others,
        { kind: 'inbox', id: 'support', value: { ...inbox?.value, members: others.map(({ id }) => id) } },
      ],
    }),
  )
  return { ...shop, visitor, during }
}

describe('the cost of a visit', () => {
  test.each<[string, Partial<Sizes>]>([
    ['10 messages, 10 users and 10 consent records', {}],
    ['10,000 messages', { messages: 10_000 }],
    ['10,000 users', { users: 10_000 }],
    ['10,000 consent records', { records: 10_000 }],
  ])('is the same when warm, with %s', async (_, but) => {
    const { visitor, during } = await openLargeShop({ ...few, ...but })
    expect((await visitor.visit(visit)).gate).toBe('allow')
    // The visitor with the account; then the contact, the head of the ledger and the conversation. The feed has nothing
    // new.
    expect(await during(() => visitor.visit(visit))).toEqual({
      calls: { feed: 1, read: 2 },
      rows: { feed: 0, read: 5 },
    })
  })

  test('of a new visitor has one row, the account: no visitor, no tombstone, no ledger', async () => {
    const { newVisitor, during } = await openLargeShop({ ...few, messages: 10_000 })
    await newVisitor().visit(visit)
    expect(await during(() => newVisitor().visit(visit))).toEqual({
      calls: { feed: 1, read: 3 },
      rows: { feed: 0, read: 1 },
    })
  })

  test('grows by the records that changed, once', async () => {
    const { visitor, ada, acme, during } = await openLargeShop({ ...few, messages: 10_000 })
    await visitor.visit(visit)
    await ada.targetedMessages.unpublish('widget-7')
    await ada.targetedMessages.unpublish('widget-8')
    await acme.agent('ben').profile.setStatus('away')
    expect(await during(() => visitor.visit(visit))).toEqual({
      calls: { feed: 1, read: 4 },
      rows: { feed: 3, read: 8 },
    })
    expect((await during(() => visitor.visit(visit))).rows).toEqual({ feed: 0, read: 5 })
  })

  test('explains the message that shows, and not the 10,000 others; the preview explains all', async () => {
    const { visitor, ada } = await openLargeShop({ ...few, messages: 10_000 })
    const { because } = await visitor.visit(visit)
    expect(because['targeting']?.explanation.because).toMatchObject([{ reason: 'WON_PRIORITY' }])
    const { page, device } = visit
    const preview = await ada.targetedMessages.preview({ page, device, visitor: { kind: 'anonymous' } })
    expect(preview.messages).toHaveLength(10_001)
  })
})
