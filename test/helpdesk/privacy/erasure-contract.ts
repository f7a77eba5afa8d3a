import { expect, test } from 'vitest'
import { type ConsentHead, type ConsentRecord, verifyLedger } from '../../../src/consent'
import { allowId } from '../../../src/inbox/blocking/block-ids'
import { belonging } from '../../../src/intake/privacy/belonging'
import { holdId } from '../../../src/records/hold'
import { emptyPlan } from '../../../src/shared/plan'
import type { MakeStore } from '../../../src/testing'
import { everything } from './everything'
import { exported } from './exported'
import { type House, type Life, live, onlyMailFailed, openHouse, settle } from './marked-life'

const found = (text: string, markers: readonly string[]) => markers.filter((marker) => text.includes(marker))

/** Records that no play of ours makes. */
const rarities = async ({ storage }: House, { address, visitors }: Life): Promise<void> => {
  const [visitorId = ''] = visitors.map((visitor) => visitor.visitorId)
  const [conversation] = await storage.find('acme', {
    where: { fact: 'visitorId', operator: 'equal', value: visitorId },
    sort: { field: 'createdAt', direction: 'ascending' },
    limit: 1,
  })
  const [consent] = await storage.list('acme', 'consent', { prefix: `${visitorId}/` })
  await storage.commit('acme', {
    ...emptyPlan,
    puts: [
      { kind: 'allow', id: allowId({ subject: { kind: 'address', value: address } }), value: { address } },
      { kind: 'hold', id: holdId({ kind: 'visitor', id: visitorId }), value: {} },
      { kind: 'pending-subscription', id: conversation?.id ?? '', value: { address } },
      { kind: 'withdrawal-confirmation', id: String(consent?.value['recordId']), value: {} },
    ],
  })
}

/** Follow from what is left: a workload is counted, and the head of a thread of others is built again without the person. */
const derived: ReadonlySet<string> = new Set(['load', 'mail-head'])

/**
 * Registers what has to hold of erasure and export over any store. `dump` gives everything that the store keeps, however
 * it keeps it.
 */
export const erasureContract = (make: MakeStore, dump: () => Promise<string>): void => {
  const open = async () => {
    const house = await openHouse({ storage: await make() })
    const ben = await live(house, 'ben')
    const cleo = await live(house, 'cleo', ['ben'])
    await rarities(house, cleo)
    return { house, ben, cleo }
  }

  const whole = async (house: House): Promise<string> =>
    [await dump(), ...(await everything(house.storage)), JSON.stringify(await house.everyFile())].join('\n')

  test('everything that is held of a person is in their export, and nothing of anybody else', async () => {
    const { house, ben, cleo } = await open()
    expect(found(await whole(house), cleo.markers)).toEqual(cleo.markers)
    const { text, holdings, account } = await exported(house, { email: cleo.address })
    expect(account).toBe('acme')
    expect(found(text, cleo.markers)).toEqual(cleo.markers)
    expect(found(text, ben.markers)).toEqual([])
    const kinds = new Set(holdings.filter(({ what }) => what === 'record').map(({ kind }) => kind))
    const personal = Object.entries(belonging).filter(([, of]) => of !== 'nobody')
    expect([...kinds].sort()).toEqual(personal.map(([kind]) => kind).sort())
    expect(new Set(holdings.map(({ what }) => what))).toEqual(
      new Set(['record', 'entry', 'file', 'effect', 'feed']),
    )
  })

  test('an erasure leaves nothing that leads to the person, and everything of everybody else', async () => {
    const { house, ben, cleo } = await open()
    const document = await exported(house, { email: cleo.address })
    const before = await everything(house.storage)
    for (const id of document.person.visitorIds) await house.ada.holds.release({ kind: 'visitor', id })
    house.clock.at += 1
    await house.ada.privacy.erase({ email: cleo.address }, cleo.address)
    await settle(house)

    const after = await whole(house)
    expect(after).not.toContain('zqcleo')
    expect(found(after, ben.markers)).toEqual(ben.markers)
    expect(onlyMailFailed(house)).toBe(true)

    const theirs = new Set(document.holdings.map(({ kind, id }) => `${kind} ${id}`))
    const left = new Set(await everything(house.storage))
    for (const line of before.filter((each) => !left.has(each))) {
      const [told, ...rest] = JSON.parse(line) as [{ kind: string; id: string } | string, ...unknown[]]
      if (typeof told === 'string')
        expect(told).toBe(rest.length > 0 && told.startsWith('visitor/') ? told : '')
      else if (!derived.has(told.kind)) expect(theirs).toContain(`${told.kind} ${told.id}`)
    }
  })

  test('an erasure keeps the proof of consent, which verifies and names nobody', async () => {
    const { house, cleo } = await open()
    const { person } = await exported(house, { email: cleo.address })
    for (const id of person.visitorIds) await house.ada.holds.release({ kind: 'visitor', id })
    await house.ada.privacy.erase({ email: cleo.address }, cleo.address)
    await settle(house)
    const [removal] = await house.ada.privacy.removals()
    expect(removal).toMatchObject({ person: null, finishedAt: house.clock.at, heldSince: null })
    const principals = [...person.visitorIds, ...person.contactIds]
    expect(removal?.kind === 'person' && [...removal.proofs].sort()).toEqual([...principals].sort())
    const proven = await Promise.all(
      principals.map(async (principal) => {
        const records = await house.storage.list('acme', 'consent', { prefix: `${principal}/` })
        const [head] = await house.storage.read('acme', [{ kind: 'consent-head', id: principal }])
        const chain = records.map(({ value }) => value as unknown as ConsentRecord)
        if (head) expect(verifyLedger(chain, head.value as unknown as ConsentHead).outcome).toBe('intact')
        expect(chain.filter((record) => record.personal ?? record.salt)).toEqual([])
        return chain.length
      }),
    )
    expect(proven.filter((length) => length > 0).length).toBeGreaterThanOrEqual(2)
  })

  test('an inbox that is deleted takes everything of it along', async () => {
    const { house, cleo } = await open()
    await house.ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['ana'] })
    await house.ada.inboxes.delete('support', 'Support')
    for (const { visitorId } of cleo.visitors)
      await house.ada.holds.release({ kind: 'visitor', id: visitorId })
    await settle(house)
    const kinds = [
      'conversation',
      'message',
      'decision',
      'mail-id',
      'mail-file',
      'mail-sender',
      'channel',
      'widget',
    ]
    for (const kind of kinds) expect([kind, await house.storage.list('acme', kind)]).toEqual([kind, []])
    expect(await house.everyFile()).toEqual({})
    expect(await house.storage.feed('acme', 'inbox/support')).toEqual([])
  })
}
