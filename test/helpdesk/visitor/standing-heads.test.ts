import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { type ConsentRecord, ledgerState } from '../../../src/consent'
import { emptyPlan } from '../../../src/shared/plan'
import { countingStore } from '../../support/counting-store'
import { openShop } from '../shop'
import { agreement, explicit, page } from './consent-shop'

const visit = { page, device: 'desktop', sessionId: 's1' } as const

const open = async () => {
  const { storage, during } = countingStore(createMemoryStorage())
  const shop = await openShop({ storage, widget: { consent: explicit } })
  const visitor = shop.newVisitor()
  await visitor.consent.agree('hello', agreement)
  await visitor.consent.withdraw({ page })
  const head = async () => (await storage.read('acme', [{ kind: 'consent-head', id: visitor.visitorId }]))[0]
  return { ...shop, visitor, during, head }
}

test('a head of an older build is read with all records, until the next act writes what stands', async () => {
  const { storage, visitor, during, head } = await open()
  const { standing: _, ...older } = (await head())?.value ?? {}
  const put = { kind: 'consent-head', id: visitor.visitorId, value: older }
  await storage.commit('acme', { ...emptyPlan, puts: [put] })
  const cold = await during(async () => expect((await visitor.visit(visit)).gate).toBe('block'))
  expect(cold.rows['list']).toBeGreaterThanOrEqual(2)
  const before = await during(async () => expect((await visitor.visit(visit)).gate).toBe('block'))
  expect(before).toEqual({ calls: { feed: 1, read: 3, list: 1 }, rows: { feed: 0, read: 2, list: 2 } })

  await visitor.consent.agree('hello', agreement)
  const records = (await storage.list('acme', 'consent')).map(
    ({ value }) => value as unknown as ConsentRecord,
  )
  expect((await head())?.value['standing']).toEqual(ledgerState(records))
  const after = await during(async () => expect((await visitor.visit(visit)).gate).toBe('allow'))
  expect(after).toEqual({ calls: { feed: 1, read: 3 }, rows: { feed: 0, read: 2 } })
})

test('an erased person leaves a head that says what the records fold to, and names nobody', async () => {
  const { ada, acme, helpdesk, storage, newVisitor, visitor } = await open()
  const token = acme.host.newVisitorToken()
  await acme.host.identify(token, { email: 'cleo@ex.com' })
  await acme.visitor(token).consent.agree('hello', agreement)
  await ada.privacy.erase({ email: 'cleo@ex.com' }, 'cleo@ex.com')
  await helpdesk.worker.drain()
  const heads = await storage.list('acme', 'consent-head')
  for (const { id, value } of heads) {
    const records = await storage.list('acme', 'consent', { prefix: `${id}/` })
    const folded = ledgerState(records.map((record) => record.value as unknown as ConsentRecord))
    expect(value['standing']).toEqual(folded)
    expect(JSON.stringify(value)).not.toContain('cleo')
  }
  expect(heads).toHaveLength(3)
  expect((await visitor.visit(visit)).gate).toBe('block')
  expect((await newVisitor().visit(visit)).gate).toBe('ask')
})
