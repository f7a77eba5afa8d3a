import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Fixture, fixtureVersions, openFixture } from '../fixtures/stored/open-fixture'
import { createPeople } from '../fixtures/stored/scenario/people'
import { chat, mail } from '../fixtures/stored/scenario/say'
import { day, minute } from '../fixtures/stored/scenario/scene'

/** Where an agent looks for each conversation: its view, and its status. */
const places: Readonly<
  Record<string, readonly [view: 'all' | 'bots' | 'filtered', status: 'open' | 'closed']>
> = {
  'chat open unassigned': ['all', 'open'],
  'chat open assigned': ['all', 'open'],
  'chat closed unassigned': ['all', 'closed'],
  'chat closed assigned': ['all', 'closed'],
  'chat filtered': ['filtered', 'open'],
  'chat filtered and closed': ['filtered', 'closed'],
  'email open assigned': ['all', 'open'],
  'email open unassigned': ['all', 'open'],
  'email closed': ['all', 'closed'],
  'email filtered': ['filtered', 'open'],
  'email filtered and closed': ['filtered', 'closed'],
  'bot open': ['bots', 'open'],
  'bot closed': ['bots', 'closed'],
  'bot handed off': ['all', 'open'],
  'anonymised by retention': ['all', 'closed'],
  erased: ['all', 'closed'],
}

describe.each(fixtureVersions)('a store of %s', (version) => {
  let fixture: Fixture
  beforeEach(async () => {
    fixture = await openFixture(version)
  })
  afterEach(() => fixture.close())

  const look = async (view: 'all' | 'bots' | 'filtered', status: 'open' | 'closed') => {
    const ids: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await fixture.ana.conversations.list({ view, status, limit: 7, ...(cursor && { cursor }) })
      ids.push(...page.rows.map(({ id }) => id))
      cursor = page.cursor
      more = cursor !== undefined
    }
    return ids
  }

  const visitorOf = (name: string) =>
    fixture.acme.visitor(fixture.notes.people[name]?.tokens[0] ?? 'no token of this person')

  const conversationOf = async (id: string) => (await fixture.ana.conversations.get(id)).conversation

  test('shows each conversation in its view and its list, with its thread and its decisions', async () => {
    const { ana, storage, conversation } = fixture
    const found: string[] = []
    for (const view of ['all', 'bots', 'filtered'] as const) {
      for (const status of ['open', 'closed'] as const) {
        const ids = await look(view, status)
        found.push(...ids)
        for (const [name, place] of Object.entries(places)) {
          expect([name, ids.includes(conversation(name))]).toEqual([name, `${place}` === `${[view, status]}`])
        }
      }
    }
    const stored = await storage.list('acme', 'conversation')
    expect(found.sort()).toEqual(stored.map(({ id }) => id))
    for (const id of found) {
      const entries = await ana.conversations.entries(id)
      expect(entries.map(({ entry }) => entry.seq)).toEqual(entries.map((_, index) => index + 1))
      const why = await ana.conversations.why(id)
      expect(why.length).toBeGreaterThanOrEqual((await conversationOf(id)).erasedAt ? 0 : 1)
      expect(JSON.stringify(why)).not.toContain('"question":')
    }
    const views = await ana.views.list()
    expect(views.map(({ name }) => name).sort()).toEqual(['Mails or closed', 'My chats that wait'])
    expect(Object.values(await ana.views.counts()).every((count) => count > 0)).toBe(true)
    expect(
      (await fixture.helpdesk.account('beta').agent('ana').conversations.list({ view: 'all' })).rows,
    ).toHaveLength(1)
  })

  test('keeps its settings, and takes them back as they are', async () => {
    const { ada } = fixture
    const { channels, bots, users, inboxes } = await ada.settings()
    expect([channels.length, bots.length, users.length, inboxes.length]).toEqual([5, 2, 5, 2])
    for (const widget of await ada.targetedMessages.list())
      expect((await ada.targetedMessages.save(widget)).message).toEqual(widget)
    expect((await ada.drafts.list()).map(({ setup }) => setup.name)).toEqual(['Not finished yet'])
    expect(await ada.retention.setPolicy(await ada.retention.policy())).toEqual(await ada.retention.policy())
    expect(await ada.privacy.saveSettings(await ada.privacy.settings())).toEqual(await ada.privacy.settings())
  })

  test('I-05 I-06 F-23 lets known visitors go on, come back and stay blocked', async () => {
    const { conversation } = fixture
    const { person } = createPeople()
    const says = (name: string, sessionId = 'first session') =>
      chat(fixture, person(name), visitorOf(name), 'later', { sessionId })
    expect(await says('una')).toBe(conversation('chat open unassigned'))
    expect(await says('carl')).toBe(conversation('chat closed assigned'))
    expect(await conversationOf(conversation('chat closed assigned'))).toMatchObject({
      status: 'open',
      assigneeId: expect.stringMatching(/^(ana|ben)$/),
    })
    const next = await says('cato', 'another session')
    expect(await conversationOf(next ?? '')).toMatchObject({
      previousId: conversation('chat closed unassigned'),
      assigneeId: expect.stringMatching(/^(ana|ben)$/),
    })
    expect(await says('bob')).toBeNull()
    expect(
      (await visitorOf('una').chat.entries(conversation('chat open unassigned'))).length,
    ).toBeGreaterThan(1)
    expect(fixture.errors).toEqual([])
  })

  test('F-01 joins mails to their threads by reference and by token, routes new ones, and knows copies', async () => {
    const { conversation, helpdesk, sent } = fixture
    const { person } = createPeople()
    const [tim, theo, nils, lea, kim, olga, cleo] = ['tim', 'theo', 'nils', 'lea', 'kim', 'olga', 'cleo'].map(
      (name) => person(name),
    ) as [Of, Of, Of, Of, Of, Of, Of]
    const byReference = await mail(fixture, tim, 'later', { inReplyTo: ['mail.tim@ex.com'] })
    expect(byReference).toMatchObject({ kind: 'thread', reason: 'REPLY_NEVER_FILTERED' })
    expect(byReference.conversationId).toBe(conversation('email closed'))

    await helpdesk.worker.drain()
    const answer = sent.find(({ to }) => to[0]?.address.includes('zqtheo'))
    const token = answer?.replyTo.address ?? ''
    expect(token).toContain('+')
    const byToken = await mail(fixture, theo, 'later', { envelope: { from: theo.address, to: [token] } })
    expect(byToken.conversationId).toBe(conversation('answer waits'))

    const isNew = await mail(fixture, nils, 'mail')
    expect(await conversationOf(isNew.conversationId ?? '')).toMatchObject({ assigneeId: 'ana' })
    const toOwner = await mail(fixture, lea, 'later', {
      envelope: { from: lea.address, to: ['sales@acme.example'] },
    })
    expect(await conversationOf(toOwner.conversationId ?? '')).toMatchObject({ assigneeId: 'ana' })

    const newsletter = { headers: [{ name: 'list-unsubscribe', value: '<mailto:off@ex.com>' }] }
    expect(await mail(fixture, kim, 'later', newsletter)).toMatchObject({ kind: 'filtered' })
    expect(await mail(fixture, olga, 'later', newsletter)).toMatchObject({ reason: 'ALLOW_LISTED' })
    expect(await mail(fixture, cleo, 'mail')).toMatchObject({
      kind: 'duplicate',
      conversationId: conversation('email open assigned'),
    })
    expect(fixture.errors).toEqual([])
  })

  test('I-09 performs the effects that wait, and a dead one once it is revived', async () => {
    const { ada, ana, helpdesk, sent, conversation } = fixture
    await helpdesk.worker.drain()
    const receivers = () => sent.map(({ to }) => to[0]?.address.replace(/@.*/, '')).sort()
    const waiting = ['developer', 'zqbertreplytoqz', 'zqtedaddressqz', 'zqtheoreplytoqz']
    expect(receivers()).toEqual(waiting)
    const answered = await ana.conversations.entries(conversation('bot is asked'))
    expect(answered.map(({ entry }) => entry.type)).toContain('MessageSent')

    const [dead, ...others] = await ada.effects.dead()
    expect([dead?.kind, dead?.error, others]).toEqual(['send-mail', '550 There is no such mailbox.', []])
    expect(await ada.effects.revive(dead?.id ?? '')).toBe(true)
    await helpdesk.worker.drain()
    expect(receivers()).toEqual([...waiting, 'zqnorareplytoqz'].sort())
    expect(await ada.effects.dead()).toEqual([])
    expect(fixture.errors).toEqual([])
  })

  test('P-03 finishes the removals that were under way, once no hold is in their way', async () => {
    const { ada, conversation, bytes, helpdesk, pass } = fixture
    const open = async () => (await ada.privacy.removals()).filter(({ finishedAt }) => finishedAt === null)
    expect((await open()).map(({ kind }) => kind).sort()).toEqual(['inbox', 'person', 'person'])
    pass(minute)
    await helpdesk.worker.drain()
    pass(minute)
    await helpdesk.worker.drain()
    expect(await open()).toMatchObject([{ kind: 'person', heldSince: expect.any(Number) }])
    await ada.holds.release({ kind: 'conversation', id: conversation('held') })
    for (const time of [day, minute]) {
      pass(time)
      await helpdesk.worker.drain()
    }
    expect(await open()).toEqual([])
    const left = bytes()
    for (const gone of ['zqhal', 'zqgus', 'zqmia', 'zqotochat', 'zqotomail']) {
      expect([gone, left.includes(gone)]).toEqual([gone, false])
    }
    expect(fixture.errors).toEqual([])
  })

  test('H24 runs its retention, which keeps what is held', async () => {
    const { ada, conversation, helpdesk, pass } = fixture
    const held = conversation('chat closed unassigned')
    await ada.holds.add({ kind: 'conversation', id: held })
    pass(12 * day)
    await helpdesk.worker.drain()
    const run = await ada.retention.lastRun()
    expect(run).toMatchObject({ finishedAt: fixture.clock.at, anonymised: expect.any(Number) })
    expect(run?.anonymised).toBeGreaterThanOrEqual(5)
    expect((await conversationOf(conversation('chat closed assigned'))).erasedAt).toBe(fixture.clock.at)
    for (const id of [held, conversation('chat open unassigned')]) {
      expect((await conversationOf(id)).erasedAt).toBeUndefined()
    }
    expect(run?.held).toBeGreaterThan(0)
    pass(100 * day)
    await helpdesk.worker.drain()
    expect((await ada.retention.lastRun())?.deleted).toBeGreaterThan(0)
    await expect(fixture.ana.conversations.get(conversation('email filtered'))).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    expect(fixture.errors).toEqual([])
  })
})

type Of = ReturnType<ReturnType<typeof createPeople>['person']>
