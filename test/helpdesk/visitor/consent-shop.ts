import { expect } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { type ConsentHead, type ConsentRecord, type ConsentRule, verifyLedger } from '../../../src/consent'
import { openShop, type Shop } from '../shop'

export const page = 'https://acme.example/'
export const explicit: ConsentRule = { process: { basis: 'explicit', text: 'May we?', version: '1' } }
export const interest: ConsentRule = {
  process: { basis: 'legitimate-interest', text: 'We do.', version: '1' },
}
export const agreement = { version: '1', page }

/** The chain of a visitor or a contact, which verifies up to its head. */
export const ledgerOf = async ({ storage }: Shop, principal: string): Promise<readonly ConsentRecord[]> => {
  const [head] = await storage.read('acme', [{ kind: 'consent-head', id: principal }])
  const stored = await storage.list('acme', 'consent', { prefix: `${principal}/` })
  const records = stored.map(({ value }) => value as unknown as ConsentRecord)
  if (head) expect(verifyLedger(records, head.value as unknown as ConsentHead).outcome).toBe('intact')
  return records
}

export const eventsOf = async (shop: Shop, principal: string) =>
  (await ledgerOf(shop, principal)).map(({ header }) => header.event)

export const contactOf = async ({ storage }: Shop, email: string): Promise<string> => {
  const [found] = await storage.read('acme', [{ kind: 'contact-address', id: email }])
  return String(found?.value['contactId'])
}

/** A shop in which something else is done between the next decision and its commit. */
export const openRacingShop = async (consent: ConsentRule) => {
  const storage = createMemoryStorage()
  const next: { first?: () => Promise<unknown> } = {}
  const commit: typeof storage.commit = async (account, plan) => {
    const { first } = next
    delete next.first
    await first?.()
    return storage.commit(account, plan)
  }
  const shop = await openShop({ storage: { ...storage, commit }, widget: { consent } })
  return {
    shop,
    meanwhile: (act: () => Promise<unknown>) => {
      next.first = act
    },
  }
}
