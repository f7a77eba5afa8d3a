import type { PersonName } from 'frontdesk'
import { type ConsentHead, type ConsentRecord, verifyLedger } from 'frontdesk/consent'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Fixture, fixtureVersions, openFixture, type Row } from '../fixtures/stored/open-fixture'
import type { NotedPerson } from '../fixtures/stored/scenario/people'

/** Whose erasure was asked for, or whose chat was anonymised, before the fixture was written. */
const partlyGone = ['hal', 'ivy', 'gus', 'mia', 'oto']

/** What is left of them is named by a removal alone. */
const goingNow = ['gus', 'mia', 'oto']

describe.each(fixtureVersions)('people in a store of %s', (version) => {
  let fixture: Fixture
  beforeEach(async () => {
    fixture = await openFixture(version)
  })
  afterEach(() => fixture.close())

  const people = () => Object.entries(fixture.notes.people)

  /** Every name that leads to the person: the address, and each browser that nobody bound to it. */
  const namesOf = async ({ address, tokens }: NotedPerson): Promise<readonly PersonName[]> => {
    const ids = tokens.map((token) => fixture.acme.visitor(token).visitorId)
    const found = await fixture.storage.read(
      'acme',
      ids.map((id) => ({ kind: 'visitor', id })),
    )
    return [{ email: address }, ...found.flatMap((visitor) => (visitor ? [{ visitorId: visitor.id }] : []))]
  }

  const exported = async (person: NotedPerson) => {
    const pieces: string[] = []
    const holdings: Row[] = []
    for (const name of await namesOf(person)) {
      const document: string[] = []
      for await (const piece of fixture.ada.privacy.export(name)) document.push(piece)
      const parsed = JSON.parse(document.join('')) as { holdings: (Row & { base64?: string })[] }
      holdings.push(...parsed.holdings)
      const files = parsed.holdings.map(({ base64 = '' }) => Buffer.from(base64, 'base64').toString())
      pieces.push(...document, ...files)
    }
    return { text: pieces.join(''), keys: new Set(holdings.map(({ kind, id }) => `${kind} ${id}`)) }
  }

  /** Records and effects with a text in them. A removal is left out: until its end it names the person who goes. */
  const naming = (text: string): readonly Row[] => {
    const like = `like '%${text}%'`
    return fixture.rows(
      `select kind, id from frontdesk_records where (value ${like} or id ${like}) and kind <> 'removal'
         union all select 'conversation', id from frontdesk_conversations where value ${like}
         union all select kind, id from frontdesk_effects where payload ${like}`,
    )
  }

  const verified = async (): Promise<number> => {
    const { storage } = fixture
    const heads = await storage.list('acme', 'consent-head')
    for (const { id, value } of heads) {
      const chain = (await storage.list('acme', 'consent', { prefix: `${id}/` })).map(
        (record) => record.value,
      )
      const head = value as unknown as ConsentHead
      expect(verifyLedger(chain as unknown as ConsentRecord[], head).outcome).toBe('intact')
    }
    return heads.length
  }

  test('are exported with everything that names them', async () => {
    const stored = fixture.bytes()
    for (const [name, person] of people()) {
      const { text, keys } = await exported(person)
      const kept = person.markers.filter((marker) => stored.includes(marker))
      if (!partlyGone.includes(name)) {
        const replaced = name === 'cleo' ? ['zqcleonameqz'] : []
        expect([name, kept]).toEqual([name, person.markers.filter((marker) => !replaced.includes(marker))])
      }
      if (goingNow.includes(name)) continue
      expect([name, kept.filter((marker) => !text.includes(marker))]).toEqual([name, []])
      const missing = naming(`zq${name}`).filter(({ kind, id }) => !keys.has(`${kind} ${id}`))
      expect([name, missing]).toEqual([name, []])
    }
  })

  test('are erased, so that no byte of the store and of its files names them, and the proof of consent verifies', async () => {
    const { ada, settle, storage, bytes, notes } = fixture
    const ledgers = await verified()
    expect(ledgers).toBeGreaterThan(8)
    await settle()
    for (const { address } of Object.values(notes.people))
      await ada.privacy.erase({ email: address }, address)
    await settle()
    // What is left are browsers whose person is known by no address, or was taken away from them.
    const browsers = await storage.list('acme', 'visitor')
    expect(browsers.filter(({ value }) => value['cookieBound'] === true)).toEqual([])
    for (const { id } of browsers) await ada.privacy.erase({ visitorId: id }, id)
    await settle()
    expect([...new Set(bytes().match(/zq[a-z]+qz/g))]).toEqual([])
    expect(Object.keys(notes.people).length).toBeGreaterThan(30)
    expect(await verified()).toBe(ledgers)
    const chain = await storage.list('acme', 'consent')
    expect(chain.filter(({ value }) => 'personal' in value || 'salt' in value)).toEqual([])
    expect(bytes()).toContain('Only in the second account')
    expect(fixture.errors).toEqual([])
  })

  test('go with their inboxes when those are deleted', async () => {
    const { ada, settle, storage, rows } = fixture
    await ada.inboxes.delete('support', 'Support')
    await ada.inboxes.delete('sales', 'Sales')
    await settle()
    for (const kind of [
      'conversation',
      'message',
      'decision',
      'mail-id',
      'mail-file',
      'mail-sender',
      'channel',
      'widget',
      'inbox',
    ]) {
      expect([kind, await storage.list('acme', kind)]).toEqual([kind, []])
    }
    expect(
      rows(`select feed as id from frontdesk_feed_items where account = 'acme' and feed like 'inbox/%'`),
    ).toEqual([])
    expect(rows(`select conversation as id from frontdesk_entries where account = 'acme'`)).toEqual([])
    expect(fixture.bytes()).not.toContain('Source of')
    expect((await ada.privacy.removals()).every(({ finishedAt }) => finishedAt !== null)).toBe(true)
    expect((await storage.list('beta', 'message')).length).toBe(1)
    // The bot was still to be asked when its inbox went: the effect fails, and goes with its conversation.
    expect(fixture.errors).toEqual(['HelpdeskError: Expected inbox "support" to exist, found nothing.'])
    const left = (await storage.unfinished('acme')).map(({ kind }) => kind)
    expect(left.filter((kind) => kind !== 'send-mail' && kind !== 'retain')).toEqual([])
  })
})
