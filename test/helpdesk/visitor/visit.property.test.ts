import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { createMemoryTransport } from '../../../src/adapters/memory'
import { commitPlan } from '../../../src/helpdesk/run/commit-plan'
import { createHelpdesk, isHelpdeskError, type TargetedMessageInput } from '../../../src/index'
import type { PageVisit, VisitOutcome } from '../../../src/intake/visit/decide-visit'
import { emptyPlan } from '../../../src/shared/plan'
import { runs } from '../../support/runs'
import { hello, leaves, openShop, type Shop, says, secret } from '../shop'
import { visitAnew } from './visit-anew'

const pages = ['https://acme.example/', 'https://acme.example/pricing'] as const

const ids = fc.constantFrom('m0', 'm1', 'm2', 'm3')
const user = fc.constantFrom('ana', 'ben', 'cem')
const company = { kind: 'company' } as const

const message = fc.record(
  {
    id: ids,
    channelId: fc.constantFrom('chat-support', 'chat-sales'),
    priority: fc.integer({ min: 0, max: 3 }),
    published: fc.boolean(),
    audience: fc.constantFrom<NonNullable<TargetedMessageInput['audience']>>(
      { kind: 'everyone' },
      { kind: 'anonymous' },
      { kind: 'tracked' },
    ),
    urls: fc.constantFrom<NonNullable<TargetedMessageInput['urls']>>(
      { rules: [] },
      { rules: [{ target: 'url', operator: 'is', value: pages[1] }] },
      { rules: [{ target: 'url', operator: 'isnt', value: pages[1] }] },
    ),
    devices: fc.constantFrom<NonNullable<TargetedMessageInput['devices']>>(['mobile'], ['desktop', 'mobile']),
    senders: fc.constantFrom<NonNullable<TargetedMessageInput['senders']>>(
      { mode: 'owner', fallback: company },
      { mode: 'people', userIds: ['cem'], teamIds: ['sellers'], fallback: company },
    ),
    routing: fc.constantFrom<NonNullable<TargetedMessageInput['routing']>>(
      { kind: 'unassigned' },
      { kind: 'assign', users: ['ana'], teams: [] },
    ),
    consent: fc.constantFrom<NonNullable<TargetedMessageInput['consent']>>(
      {},
      { process: { basis: 'explicit', text: 'May we?', version: '1' } },
      { process: { basis: 'explicit', text: 'May we, please?', version: '2', minorSince: ['1'] } },
    ),
    botId: fc.constant('guide'),
  },
  { requiredKeys: ['id', 'channelId'] },
)

const availability = fc.constantFrom(
  { mode: 'always', replyTime: 'none' } as const,
  { mode: 'status', replyTime: 'none', away: { action: 'hide' } } as const,
)

/** Something that an admin, an agent, the visitor or the worker does in one of the processes. */
type Act = (shop: Shop, token: string) => Promise<unknown>

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: message.map(
      (input): Act =>
        ({ ada }) =>
          ada.targetedMessages.save({ ...hello, ...input }),
    ),
  },
  message.map(
    (input): Act =>
      ({ ada }) =>
        ada.drafts.save({ ...hello, ...input }),
  ),
  ids.map(
    (id): Act =>
      ({ ada }) =>
        ada.targetedMessages.publish(id),
  ),
  ids.map(
    (id): Act =>
      ({ ada }) =>
        ada.targetedMessages.unpublish(id),
  ),
  fc.shuffledSubarray(['m0', 'm1', 'm2', 'm3', 'hello'], { minLength: 2 }).map(
    (order): Act =>
      async ({ ada }) => {
        const known = (await ada.targetedMessages.list()).map(({ id }) => id)
        await ada.targetedMessages.reorder(order.filter((id) => known.includes(id)))
      },
  ),
  fc.record({ rule: availability, falls: fc.boolean(), inboxId: fc.constantFrom('support', 'sales') }).map(
    ({ rule, falls, inboxId }): Act =>
      ({ ada }) =>
        ada.channels.connectChat({ inboxId, name: 'Chat', availability: rule, fallThroughWhenHidden: falls }),
  ),
  fc.subarray(['ana', 'ben', 'cem']).map(
    (members): Act =>
      ({ ada }) =>
        ada.inboxes.setMembers('support', members),
  ),
  fc.tuple(user, fc.constantFrom('available' as const, 'away' as const)).map(
    ([id, status]): Act =>
      ({ acme }) =>
        acme.agent(id).profile.setStatus(status),
  ),
  fc.constantFrom<Act>(
    ({ ada }) => ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['cem'] }),
    ({ ada }) => ada.inboxes.delete('sales', 'Sales'),
    ({ helpdesk }) => helpdesk.worker.drain(),
    ({ ada }) => ada.bots.save({ id: 'guide', name: 'Guide' }),
    ({ ada }) => ada.bots.save({ id: 'guide', name: 'Guide', published: false }),
    ({ ada }) => ada.users.save({ id: 'dan', name: 'DAN', teams: ['sellers'] }),
    ({ storage }) => switchOff(storage),
  ),
  ids.map(
    (id): Act =>
      ({ acme }, token) =>
        acme.visitor(token).chat.send(id, says(`to ${id}`)),
  ),
  ids.map(
    (id): Act =>
      ({ acme }, token) =>
        acme.visitor(token).consent.agree(id, { version: '1', page: pages[0] }),
  ),
  fc.constantFrom<Act>(
    ({ acme }, token) => acme.visitor(token).consent.withdraw({ page: pages[0] }),
    ({ acme }, token) => acme.visitor(token).chat.leaveEmail('m0', leaves('other@ex.com')),
    ({ acme }, token) => acme.host.identify(token, { email: 'cleo@ex.com' }),
    async (shop) => {
      const { rows } = await shop.acme.agent('ana').conversations.list({ view: 'all', status: 'open' })
      for (const { id } of rows) await shop.act('ana', id, { type: 'close' })
    },
  ),
)

const switchOff = (storage: Shop['storage']) =>
  commitPlan({ storage, transport: createMemoryTransport(), onError: () => {} }, 'acme', async () => {
    const [channel] = await storage.read('acme', [{ kind: 'channel', id: 'chat-support' }])
    const put = { kind: 'channel', id: 'chat-support', value: { ...channel?.value, active: false } }
    return { plan: { ...emptyPlan, puts: [put] }, result: undefined }
  })

/** The chat that comes first makes way when its only member is away. */
const prepare = async ({ ada }: Shop): Promise<void> => {
  await ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['cem'] })
  const availability = { mode: 'status', replyTime: 'none', away: { action: 'hide' } } as const
  await ada.channels.connectChat({
    inboxId: 'sales',
    name: 'Sales',
    availability,
    fallThroughWhenHidden: true,
  })
  const consent = { process: { basis: 'explicit', text: 'May we?', version: '1' } } as const
  await ada.targetedMessages.save({ ...hello, id: 'm0', channelId: 'chat-sales', priority: 0, consent })
  await ada.targetedMessages.save({ ...hello, id: 'm1', channelId: 'chat-sales', priority: 1 })
}

const visits: readonly PageVisit[] = pages.flatMap((page) =>
  (['desktop', 'mobile'] as const).map((device) => ({ page, device, sessionId: 's1' })),
)

/** Everything but the explanation of the choice, which tells of fewer messages. */
const compared = ({ because: { targeting, ...because }, ...outcome }: VisitOutcome) => ({
  ...outcome,
  because,
  reason: targeting?.reason,
  chosen: targeting?.details,
})

test.prop([fc.array(fc.tuple(fc.boolean(), act), { minLength: 1, maxLength: 14 })], { numRuns: runs(150) })(
  'a visit through the index is the visit over all messages read anew, in each of two processes',
  async (acts) => {
    const shop = await openShop()
    const { storage, clock } = shop
    const second = createHelpdesk({ storage, clock, secret })
    const acme = second.account('acme')
    const other: Shop = { ...shop, helpdesk: second, acme, ada: acme.admin('ada') }
    const token = shop.acme.host.newVisitorToken()
    const sides = [shop.acme.visitor(token), acme.visitor(token)]
    const agree = async () => {
      for (const visit of visits) {
        const anew = compared(await visitAnew(storage, clock.at, sides[0]?.visitorId ?? '', visit))
        for (const side of sides) expect(compared(await side.visit(visit))).toEqual(anew)
      }
    }
    await prepare(shop)
    await agree()
    for (const [inOther, does] of acts) {
      try {
        await does(inOther ? other : shop, token)
      } catch (error) {
        // What is not possible at the moment is refused, and changes nothing.
        if (!isHelpdeskError(error)) throw error
      }
      await agree()
    }
  },
)
