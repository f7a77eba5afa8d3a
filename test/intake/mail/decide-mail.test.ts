import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '../../../src/inbox/conversation/events'
import type { IncomingMail } from '../../../src/inbox/mail/incoming-mail'
import { decideThreading } from '../../../src/inbox/mail/match-thread'
import { noReplyTokens } from '../../../src/inbox/mail/read-reply-tokens'
import { decideMail } from '../../../src/intake/mail/decide-mail'
import type { MailFacts } from '../../../src/intake/mail/mail-facts'
import type { RecordedDecision } from '../../../src/records/recorded-decision'
import type { Plan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import {
  ana,
  assign,
  close,
  filter,
  receive as received,
  reply,
  startMail,
} from '../../inbox/conversation/commands'
import { from, headers, mail } from '../../inbox/mail/mail'
import { address, block, cleo, folded, inbox, now, people, planned, team, told, user, written } from '../shop'

const threadOf = (conversationId?: string): MailFacts['thread'] =>
  decideThreading(
    {},
    {
      mail: mail({ inReplyTo: ['sent@acme.example'] }),
      ownAddresses: ['help@acme.example'],
      threads: conversationId === undefined ? {} : { 'sent@acme.example': conversationId },
      tokens: noReplyTokens,
      deleted: [],
      participants: conversationId === undefined ? {} : { [conversationId]: ['cleo@ex.com'] },
    },
  )

const facts = (but: Partial<MailFacts> = {}): MailFacts => ({
  now,
  arrivalId: 'arrival-1',
  sourceFile: 'mail/source',
  channel: address,
  inbox,
  people: team,
  disposition: null,
  sameMailId: null,
  thread: threadOf(),
  conversation: null,
  blocks: [],
  allowed: [],
  contactAddress: null,
  newContactId: 'contact-new',
  hasUnfilteredThread: false,
  routing: 'now',
  ...but,
})

/** A mail to a conversation that these events made. */
const to = (events: readonly ConversationEvent[], but: Partial<MailFacts> = {}) =>
  facts({ thread: threadOf('c1'), conversation: folded(events), contact: cleo, ...but })

const receive = (but: Partial<IncomingMail> = {}, known: MailFacts = facts()) =>
  planned(decideMail(mail(but), known), known)

const began = startMail({ channelId: address.id })
const asked = [began, received()] as const
const blocked = { blocks: [block({ kind: 'address', value: 'cleo@ex.com' }, 'email')] }
const automated = headers(['auto-submitted', 'auto-replied'])

describe('a mail that begins something', () => {
  test('F-12 begins a conversation with a contact, and routing gives it to somebody', () => {
    const { plan, result } = receive()
    expect(result).toMatchObject({ kind: 'thread', reason: 'ACCEPTED' })
    expect(told(plan)).toEqual({
      entries: ['Started STARTED', 'MessageReceived CONTINUED', 'Assigned ROUND_ROBIN'],
      writes: [
        'contact',
        'contact-address',
        'conversation',
        'decision',
        'disposition',
        'load',
        'mail-file',
        'mail-head',
        'mail-id',
        'message',
        'pool',
        'turn',
      ],
      effects: [],
    })
    expect(written(plan, 'conversation')).toMatchObject({
      channelKind: 'email',
      assigneeId: 'ana',
      waitingSince: now,
      contactId: written<{ id: string }>(plan, 'contact').id,
    })
    expect(written(plan, 'message')).toMatchObject({ subject: 'A question', sourceFile: 'mail/source' })
    expect(written(plan, 'load')).toEqual({ open: 1, lastTurn: 0 })
  })

  test.each<[string, string, Partial<IncomingMail>, Partial<MailFacts>, string]>([
    ['F-02', 'our own', from('help@acme.example'), {}, 'OWN_ADDRESS_LOOP'],
    [
      'F-02',
      'one that we sent',
      {},
      { sameMailId: { conversationId: 'c1', messageId: 'm', ours: true } },
      'OWN_ADDRESS_LOOP',
    ],
    ['F-03', 'a bounce of nothing that we know', { envelope: { from: null, to: [] } }, {}, 'BOUNCE'],
    ['F-04', 'from a blocked sender', {}, blocked, 'FILTERED_BLOCKED'],
    ['F-08', 'from a machine', automated, {}, 'FILTERED_AUTOMATED'],
    ['F-10', 'from a role address', from('sales@ex.com'), {}, 'FILTERED_ROLE_ADDRESS'],
    ['F-11', 'promotional', headers(['list-unsubscribe', '<mailto:x@ex.com>']), {}, 'FILTERED_PROMOTIONAL'],
    ['Mail', 'whose sender cannot be read', from('nobody'), {}, 'MALFORMED_MAIL'],
  ])('%s goes to Filtered without contact, routing or load: %s', (_, __, but, more, reason) => {
    const { plan, result } = receive(but, facts(more))
    expect(result).toMatchObject({ kind: 'filtered', reason })
    const { entries, writes, effects } = told(plan)
    expect(entries).toEqual([`Started ${reason}`, expect.stringContaining('MessageReceived')])
    expect(writes.filter((kind) => kind !== 'mail-id' && kind !== 'mail-sender')).toEqual([
      'conversation',
      'decision',
      'disposition',
      'mail-file',
      'mail-head',
      'message',
    ])
    expect(effects).toEqual([])
    expect(written(plan, 'conversation')).toMatchObject({ filtered: reason, contactId: null })
  })

  test('is found by its sender where no contact leads to it, and by its age', () => {
    const kinds = (plan: Plan) =>
      plan.puts.map(({ kind }) => kind).filter((kind) => kind.startsWith('mail-') && kind !== 'mail-head')
    const filtered = receive(from('sales@ex.com')).plan
    expect(kinds(filtered).sort()).toEqual(['mail-file', 'mail-id', 'mail-sender'])
    expect(kinds(receive().plan).sort()).toEqual(['mail-file', 'mail-id'])
    const ofAnother = receive({}, to(eventsOf(...asked), { contact: { ...cleo, id: 'contact-other' } })).plan
    expect(kinds(ofAnother).sort()).toEqual(['mail-file', 'mail-id', 'mail-sender'])
    expect(written(filtered, 'mail-sender')).toMatchObject({ messageId: expect.stringMatching(/^m_/) })
    expect(written(filtered, 'mail-file')).toMatchObject({ file: 'mail/source' })
  })

  test('a person whose mail was filtered waits, a machine does not', () => {
    const waiting = (but: Partial<IncomingMail>) =>
      written<{ waitingSince: number | null }>(receive(but).plan, 'conversation').waitingSince
    expect(waiting(from('sales@ex.com'))).toBe(now)
    expect(waiting(automated)).toBeNull()
  })

  test('F-07 an allow entry lets a role address in', () => {
    const allow = { subject: { kind: 'address', value: 'cleo@ex.com' }, by: 'ana', at: 1 } as const
    const { result } = receive(automated, facts({ allowed: [allow] }))
    expect(result).toMatchObject({ kind: 'thread', reason: 'ALLOW_LISTED' })
  })

  test('F-09 a known contact may write from a role address', () => {
    const { result } = receive(from('sales@ex.com'), facts({ contact: cleo, hasUnfilteredThread: true }))
    expect(result).toMatchObject({ kind: 'thread', reason: 'KNOWN_CONTACT' })
  })

  test('F-26 a rule that is off filters nothing', () => {
    const off = { ...address, filters: { ...address.filters, role: false } }
    expect(receive(from('sales@ex.com'), facts({ channel: off })).result).toMatchObject({
      reason: 'ACCEPTED',
    })
  })

  test('F-01 a copy is recorded, names the first and does nothing else', () => {
    const first = {
      kind: 'thread',
      reason: 'ACCEPTED',
      at: 1,
      conversationId: 'c1',
      messageId: 'm1',
    } as const
    const { plan, result } = receive({}, facts({ disposition: first }))
    expect(result).toMatchObject({
      kind: 'duplicate',
      reason: 'DUPLICATE_MESSAGE',
      conversationId: 'c1',
      messageId: 'm1',
    })
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })

  test('two mails with one Message-ID and different texts are both kept, and the collision is told', () => {
    const seen = { sameMailId: { conversationId: 'c0', messageId: 'm0', ours: false } }
    const { plan, result } = receive({ text: 'Another text' }, facts(seen))
    expect(result).toMatchObject({ kind: 'thread', reason: 'ACCEPTED' })
    expect(told(plan).writes).not.toContain('mail-id')
    const decisions = plan.puts.flatMap(({ kind, value }) =>
      kind === 'decision' ? (value as unknown as RecordedDecision).decisions : [],
    )
    expect(decisions.find(({ policy }) => policy === 'duplicate')?.reason).toBe('MESSAGE_ID_COLLISION')
  })

  test('a Message-ID of any length can be remembered', () => {
    const { plan } = receive({ messageId: `${'x'.repeat(5_000)}@EX.com` })
    for (const { id } of plan.puts) expect(id.length).toBeLessThan(256)
  })
})

describe('a mail that goes on with something', () => {
  test('F-05, I-04 a reply opens it again, and its assignee keeps it', () => {
    const { plan, result } = receive({}, to(eventsOf(...asked, assign('ben'), close)))
    expect(result).toMatchObject({ kind: 'thread', reason: 'REPLY_NEVER_FILTERED', conversationId: 'c1' })
    expect(told(plan).entries).toEqual([
      'Reopened REOPENED_BY_CONTACT',
      'MessageReceived REOPENED_BY_CONTACT',
    ])
  })

  test('I-04 an assignee who left does not keep it', () => {
    const left = { people: people([user('ana'), user('ben', { active: false })]) }
    const { plan } = receive({}, to(eventsOf(...asked, assign('ben'), close), left))
    expect(told(plan).entries.slice(2)).toEqual(['Assigned ASSIGNEE_LOST', 'Assigned ROUND_ROBIN'])
    expect(written(plan, 'conversation')).toMatchObject({ assigneeId: 'ana' })
  })

  test('F-05 a reply from a role address, in a list, stays in the inbox', () => {
    const roleMail = { ...from('sales@ex.com'), ...headers(['list-id', '<news.ex.com>']) }
    expect(receive(roleMail, to(eventsOf(...asked))).result.reason).toBe('REPLY_NEVER_FILTERED')
  })

  test('F-05 a reply to a filtered conversation that we wrote in brings it back, and routing gives it to somebody', () => {
    const events = eventsOf(
      startMail({ filtered: 'FILTERED_ROLE_ADDRESS' }),
      received(),
      reply(),
      assign(null),
      close,
    )
    const { plan } = receive({}, to(events))
    expect(told(plan).entries).toEqual([
      'Unfiltered REPLY_NEVER_FILTERED',
      'Reopened REOPENED_BY_CONTACT',
      'MessageReceived REOPENED_BY_CONTACT',
      'Assigned ROUND_ROBIN',
    ])
    const open = to(eventsOf(startMail({ filtered: 'MARKED_SPAM' }), received(), reply(), assign(null)))
    expect(told(receive({}, open).plan).entries).toEqual([
      'Unfiltered REPLY_NEVER_FILTERED',
      'MessageReceived CONTINUED',
      'Assigned ROUND_ROBIN',
    ])
  })

  test('F-06, I-07 an automatic reply is added, and opens nothing', () => {
    const { plan, result } = receive(automated, to(eventsOf(...asked, close)))
    expect(result).toMatchObject({ kind: 'thread', reason: 'APPENDED_AUTOMATED' })
    expect(told(plan)).toMatchObject({ entries: ['MessageReceived APPENDED_AUTOMATED'], effects: [] })
    expect(written(plan, 'conversation')).toMatchObject({ status: 'closed' })
  })

  test('F-06b a follow-up to a filtered conversation stays there', () => {
    const { plan, result } = receive({}, to(eventsOf(startMail({ filtered: 'MARKED_SPAM' }), received())))
    expect(result.reason).toBe('FILTERED_THREAD_APPEND')
    expect(written(plan, 'conversation')).toMatchObject({ filtered: 'MARKED_SPAM' })
  })

  test('F-04 a blocked sender takes the conversation to Filtered, and opens nothing', () => {
    const { plan, result } = receive({}, to(eventsOf(...asked, assign('ana'), close), blocked))
    expect(result).toMatchObject({ kind: 'thread', reason: 'FILTERED_BLOCKED' })
    expect(told(plan).entries).toEqual([
      'Filtered FILTERED_BLOCKED',
      'MessageReceived FILTERED_THREAD_APPEND',
    ])
    expect(written(plan, 'conversation')).toMatchObject({ status: 'closed', assigneeId: 'ana' })
  })

  test('F-03 a bounce is noted where the message stands that could not be delivered', () => {
    const { plan, result } = receive({ report: {} }, to(eventsOf(...asked, reply(ana), close)))
    expect(result).toMatchObject({ kind: 'bounce', reason: 'BOUNCE', conversationId: 'c1' })
    expect(told(plan).entries).toEqual(['DeliveryFailed BOUNCE'])
    expect(written(plan, 'conversation')).toMatchObject({ status: 'closed', customerMessages: 1 })
  })

  test('an open one that people left to nobody stays so', () => {
    expect(told(receive({}, to(eventsOf(...asked))).plan).entries).toEqual(['MessageReceived CONTINUED'])
  })

  test('R-01 what was marked as spam workloads nobody, also when it goes on', () => {
    const events = eventsOf(...asked, assign('ana'), filter())
    expect(told(receive({}, to(events)).plan).writes).not.toContain('load')
  })
})
