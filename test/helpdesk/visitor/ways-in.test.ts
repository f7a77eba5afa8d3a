import { describe, expect, test } from 'vitest'
import type { ConsentRule } from '../../../src/consent'
import type { VisitorSide } from '../../../src/index'
import { botsOf, leaves, openShop, type Shop, says, send } from '../shop'
import { membersOf } from '../sides/members-of'
import { agreement, eventsOf, explicit, interest, ledgerOf, page } from './consent-shop'

describe('every way in', () => {
  /** What a visitor can do, and whether it has to pass the gate. A method that is new belongs into one of the lists. */
  const gatedActs: Readonly<
    Record<string, (visitor: VisitorSide, noticeShown: boolean) => Promise<unknown>>
  > = {
    'chat.send': (visitor, noticeShown) => visitor.chat.send('hello', says('A quick reply', { noticeShown })),
    'chat.leaveEmail': (visitor, noticeShown) =>
      visitor.chat.leaveEmail('hello', leaves('cleo@ex.com', { noticeShown })),
  }
  const consentActs = ['agree', 'refuse', 'object', 'withdraw', 'list', 'receipts']
  const aboutConsent = consentActs.map((name) => `consent.${name}`)
  const reads = ['visitorId', 'visit', 'chat.entries', 'changes.position', 'changes.follow']

  test('is known: each method of a visitor is gated, decides about consent, or reads', async () => {
    const { newVisitor } = await openShop()
    expect([...membersOf(newVisitor())].sort()).toEqual(
      [...Object.keys(gatedActs), ...aboutConsent, ...reads].sort(),
    )
  })

  type State = [
    row: string,
    reason: string,
    rule: ConsentRule,
    prepare: (visitor: VisitorSide, shop: Shop) => Promise<unknown>,
    noticeShown: boolean,
  ]
  const states: State[] = [
    ['C-02', 'CONSENT_REQUIRED', explicit, async () => {}, true],
    ['C-03', 'CONSENT_REFUSED', explicit, (visitor) => visitor.consent.refuse('hello', agreement), true],
    [
      'C-06',
      'CONSENT_WITHDRAWN',
      explicit,
      async (visitor) => {
        await visitor.consent.agree('hello', agreement)
        await visitor.consent.withdraw({ page })
      },
      true,
    ],
    [
      'C-06',
      'CONSENT_EXPIRED',
      { process: { basis: 'explicit', text: 'May we?', version: '1', expiresAfter: 1_000 } },
      async (visitor, { clock }) => {
        await visitor.consent.agree('hello', agreement)
        clock.at += 1_000
      },
      true,
    ],
    [
      'C-05',
      'CONSENT_STALE',
      explicit,
      async (visitor, { ada }) => {
        await visitor.consent.agree('hello', agreement)
        const [widget] = await ada.targetedMessages.list()
        const process = { basis: 'explicit', text: 'May we, now?', version: '2' } as const
        await ada.targetedMessages.save({ ...(widget as NonNullable<typeof widget>), consent: { process } })
      },
      true,
    ],
    ['C-09', 'OBJECTED', interest, (visitor) => visitor.consent.object('hello', agreement), true],
    ['C-08', 'NOTICE_NOT_SHOWN', interest, async () => {}, false],
  ]

  describe.each(Object.entries(gatedActs))('%s', (_, perform) => {
    test.each(states)('%s is shut, and stores nothing: %s', async (_row, reason, consent, prepare, shown) => {
      const shop = await openShop({ widget: { consent } })
      const visitor = shop.newVisitor()
      await prepare(visitor, shop)
      const before = await everything(shop)
      const result = await perform(visitor, shown)
      expect(JSON.stringify(result)).toContain(`"reason":"${reason}"`)
      expect(result).toMatchObject(
        'accepted' in (result as object) ? { accepted: false } : { outcome: false },
      )
      expect(await everything(shop)).toBe(before)
    })

    test('C-01, C-04, C-07 is open to who did what is asked', async () => {
      for (const consent of [{}, explicit, interest]) {
        const shop = await openShop({ widget: { consent } })
        const visitor = shop.newVisitor()
        await visitor.consent.agree('hello', agreement)
        const before = await everything(shop)
        await perform(visitor, true)
        expect(await everything(shop)).not.toBe(before)
      }
    })
  })

  test('C-07 the notice is recorded by whatever came first, and once', async () => {
    const shop = await openShop({ widget: { consent: interest } })
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await send(visitor, 'Hello')
    expect(await eventsOf(shop, visitor.visitorId)).toEqual(['shown'])
  })

  test('C-07 a notice that changed is recorded as well', async () => {
    const shop = await openShop({ widget: { consent: interest } })
    const visitor = shop.newVisitor()
    await send(visitor, 'Hello')
    const [widget] = await shop.ada.targetedMessages.list()
    const process = { basis: 'legitimate-interest', text: 'We still do.', version: '2' } as const
    await shop.ada.targetedMessages.save({ ...(widget as NonNullable<typeof widget>), consent: { process } })
    await send(visitor, 'Hello again')
    const records = await ledgerOf(shop, visitor.visitorId)
    expect(records.map(({ header: { event, version } }) => [event, version])).toEqual([
      ['shown', '1'],
      ['shown', '2'],
    ])
  })

  test('B-07 a bot is asked nothing, and says nothing, once the visitor withdrew', async () => {
    const asked: unknown[] = []
    const greeter = {
      answer: async (turn: unknown) => {
        asked.push(turn)
        return { messages: ['Hi!'] }
      },
    }
    const shop = await openShop({
      widget: { consent: explicit, botId: 'greeter' },
      bots: botsOf({ greeter }),
    })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    const id = await send(visitor, 'Hello')
    await visitor.consent.withdraw({ page })
    await shop.helpdesk.worker.drain()
    expect(asked).toEqual([])
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual(['Hello'])
    const [disposition] = await shop.storage.list('acme', 'disposition', { prefix: 'bot/' })
    expect(disposition?.value).toMatchObject({ reason: 'PROCESSING_STOPPED' })
  })
})

const everything = async ({ storage }: Shop) =>
  JSON.stringify(
    await Promise.all(
      ['message', 'conversation', 'contact', 'visitor', 'disposition', 'suppressed'].map((kind) =>
        storage.list('acme', kind),
      ),
    ),
  )
