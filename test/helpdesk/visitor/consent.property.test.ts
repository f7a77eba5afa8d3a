import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ConsentHead,
  type ConsentRecord,
  type ConsentRule,
  ledgerState,
  verifyLedger,
} from '../../../src/consent'
import type { StoredHead } from '../../../src/records/stored-head'
import { runs } from '../../support/runs'
import { hello, leaves, openShop, type Shop, says } from '../shop'

const page = 'https://acme.example/'
const rules: readonly ConsentRule[] = [
  { process: { basis: 'explicit', text: 'May we?', version: '1' } },
  { process: { basis: 'explicit', text: 'May we, now?', version: '2' } },
  { process: { basis: 'legitimate-interest', text: 'We do.', version: '3' } },
]

const acts = ['agree', 'refuse', 'object', 'withdraw', 'send', 'leave', 'identify', 'part'] as const
const anyStep = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constantFrom(...acts), who: fc.nat(2), to: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rule' as const), who: fc.nat(2), to: fc.nat(2) }) },
)

/**
 * What people said, as plainly as it can be told: each browser and each contact has its last no and its yeses. It knows
 * nothing of records and chains.
 */
interface Said {
  no: 'none' | 'refused' | 'stopped'
  yes: string | undefined
}

const nos = ['none', 'refused', 'stopped'] as const

test('C-01 to C-09 whatever people do in whatever order, nothing passes without what the gate demands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 30 }), async (steps) => {
      const shop = await openShop({ widget: { consent: rules[0] as ConsentRule } })
      const tokens = [0, 1, 2].map(() => shop.acme.host.newVisitorToken())
      const said = new Map<string, Said>()
      const saidBy = (name: string): Said => {
        const known = said.get(name) ?? { no: 'none', yes: undefined }
        said.set(name, known)
        return known
      }
      const boundTo = new Map<number, number>()
      let rule = rules[0] as ConsentRule
      let messages = 0

      for (const { kind, who, to } of steps) {
        shop.clock.at += 1
        const token = tokens[who] as string
        const visitor = shop.acme.visitor(token)
        const bound = boundTo.get(who)
        const counting = () => saidBy(bound === undefined ? `browser ${who}` : `contact ${bound}`)
        const both = () => [...new Set([saidBy(`browser ${who}`), counting()])]
        const version = rule.process?.version ?? ''
        const explicit = rule.process?.basis === 'explicit'

        if (kind === 'rule') {
          rule = rules[to] as ConsentRule
          await shop.ada.targetedMessages.save({ ...hello, consent: rule })
        }
        if (kind === 'agree') {
          const { outcome } = await visitor.consent.agree('hello', { version, page })
          if (outcome) for (const each of both()) Object.assign(each, { no: 'none', yes: version })
        }
        if (kind === 'refuse') {
          const { outcome } = await visitor.consent.refuse('hello', { version, page })
          if (outcome) for (const each of both()) if (each.no === 'none') each.no = 'refused'
        }
        if (kind === 'object') {
          const { outcome } = await visitor.consent.object('hello', { version, page })
          if (outcome) for (const each of both()) each.no = 'stopped'
        }
        if (kind === 'withdraw') {
          const { no, yes } = counting()
          const { outcome } = await visitor.consent.withdraw({ page })
          if (no !== 'none' || yes !== undefined) expect([kind, outcome]).toEqual([kind, true])
          if (outcome) for (const each of both()) each.no = 'stopped'
        }
        if (kind === 'identify' && (bound === undefined || bound === to)) {
          const { outcome } = await shop.acme.host.identify(token, { email: `person${to}@ex.com` })
          if (outcome && bound === undefined) {
            const [browser, contact] = [saidBy(`browser ${who}`), saidBy(`contact ${to}`)]
            contact.no = nos[Math.max(nos.indexOf(browser.no), nos.indexOf(contact.no))] ?? 'none'
            contact.yes ??= browser.yes
            // Of two yeses the later one counts, which the newer version is not always.
            if (browser.yes !== contact.yes && browser.yes !== undefined) contact.yes = '*'
            boundTo.set(who, to)
          }
        }
        if (kind === 'part') {
          // Somebody else's address, typed into the browser: it is bound to nobody from then on.
          const { outcome } = await visitor.chat.leaveEmail('hello', leaves(`other${messages}@ex.com`))
          if (outcome) boundTo.delete(who)
        }
        if (kind === 'send' || kind === 'leave') {
          messages += 1
          const text = `text ${messages}`
          const accepted =
            kind === 'send'
              ? (await visitor.chat.send('hello', says(text))).accepted
              : (await visitor.chat.leaveEmail('hello', leaves(`person${bound ?? 9}@ex.com`))).outcome
          const { no, yes } = counting()
          if (no === 'stopped') expect([kind, accepted]).toEqual([kind, false])
          if (explicit && no !== 'none') expect([kind, accepted]).toEqual([kind, false])
          if (explicit && yes === undefined) expect([kind, accepted]).toEqual([kind, false])
          if (explicit && no === 'none' && yes !== '*') {
            expect([kind, accepted]).toEqual([kind, yes === version])
          }
          if (!explicit && no !== 'stopped') expect([kind, accepted]).toEqual([kind, true])
        }
      }
      await expectSoundLedgers(shop)
    }),
    { numRuns: runs(150) },
  )
})

/** Every chain verifies up to its head, and what one chain says of another is there. */
const expectSoundLedgers = async ({ storage }: Shop): Promise<void> => {
  const heads = await storage.list('acme', 'consent-head')
  const stored = await storage.list('acme', 'consent', { limit: 10_000 })
  const records = stored.map(({ value }) => value as unknown as ConsentRecord)
  for (const { id, value } of heads) {
    const own = stored.filter((each) => each.id.startsWith(`${id}/`)).map((each) => each.value as unknown)
    expect(verifyLedger(own as ConsentRecord[], value as unknown as ConsentHead).outcome).toBe('intact')
    expect((value as unknown as StoredHead).standing).toEqual(ledgerState(own as ConsentRecord[]))
  }
  const links = new Set(records.map(({ link }) => link))
  const ids = new Set(records.map(({ recordId }) => recordId))
  for (const { header } of records) {
    if (header.joined) expect(links).toContain(header.joined.link)
    if (header.copyOf !== undefined) expect(ids).toContain(header.copyOf)
  }
  const joinings = records.filter(({ header }) => header.event === 'joined')
  const pairs = new Set(joinings.map(({ personal }) => JSON.stringify(personal)))
  expect(joinings.length % 2).toBe(0)
  expect(pairs.size).toBeLessThanOrEqual(joinings.length / 2)
}
