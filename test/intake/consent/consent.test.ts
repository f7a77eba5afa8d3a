import { describe, expect, test } from 'vitest'
import { type ConsentRecord, verifyLedger } from '../../../src/consent'
import { type CaptureFacts, decideCapture } from '../../../src/intake/chat/decide-capture'
import { type Agreement, decideConsentAct } from '../../../src/intake/consent/decide-consent-act'
import { emptyPlan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import { close, receive as received, removeContact, start } from '../../inbox/conversation/commands'
import { block, chatFacts, cleo, folded, planned, told, visitor, widget, written } from '../shop'

const explicit = { process: { basis: 'explicit', text: 'May we?', version: '2' } } as const
const asking = { targetedMessage: widget({ consent: explicit }) }
const agreement = { version: '2', page: 'https://acme.example/' }

const agree = (about: Agreement, facts: ReturnType<typeof chatFacts>) =>
  planned(decideConsentAct({ type: 'agree', ...about }, facts))

describe('agreeing', () => {
  test('C-04 is recorded with the text, its version and where it was read', () => {
    const { plan, result } = agree(agreement, chatFacts(asking))
    expect(result).toMatchObject({ outcome: true, reason: 'CONSENT_GIVEN', explanation: { holds: true } })
    const record = written<ConsentRecord>(plan, 'consent')
    expect(record).toMatchObject({
      header: { event: 'given', text: 'May we?', version: '2', mechanism: 'click', lawfulBasis: 'consent' },
      personal: { visitorId: 'v1', sourceUrl: 'https://acme.example/' },
    })
    expect(verifyLedger([record]).outcome).toBe('intact')
  })

  test('again adds nothing while it stands', () => {
    const record = written<ConsentRecord>(agree(agreement, chatFacts(asking)).plan, 'consent')
    const ledger = { head: { seq: 1, link: record.link }, records: [record] }
    const { plan, result } = agree(agreement, chatFacts({ ...asking, ledger }))
    expect([plan, result.outcome]).toEqual([emptyPlan, true])
  })

  test('C-05 to a text that changed meanwhile is not agreeing', () => {
    const { plan, result } = agree({ ...agreement, version: '1' }, chatFacts(asking))
    expect(plan).toEqual(emptyPlan)
    expect(result).toMatchObject({ outcome: false, reason: 'CONSENT_STALE', explanation: { holds: false } })
  })

  test('where nothing is asked for records nothing', () => {
    const { plan, result } = agree(agreement, chatFacts())
    expect([plan, result.reason]).toEqual([emptyPlan, 'CONSENT_NOT_REQUIRED'])
  })
})

describe('leaving an address', () => {
  const capture = (
    email: string,
    but: Parameters<typeof chatFacts>[0] = {},
    contactAddress: CaptureFacts['contactAddress'] = null,
    noticeShown = true,
  ) =>
    planned(
      decideCapture(
        { email, page: 'https://acme.example/', noticeShown },
        { ...chatFacts(but), contactAddress, newContactId: 'contact-new', pending: null },
      ),
      chatFacts(but),
    )
  const chat = { conversation: folded(eventsOf(start(), received())) }

  test('makes a contact, and the open chat gets it', () => {
    const { plan, result } = capture(' Cleo@EX.com ', chat)
    expect(result).toMatchObject({ outcome: true, reason: 'EMAIL_CAPTURED' })
    expect(told(plan)).toMatchObject({
      entries: ['ContactLinked EMAIL_CAPTURED'],
      writes: ['contact', 'contact-address', 'conversation', 'visitor'],
    })
    expect(written(plan, 'contact')).toMatchObject({ email: 'cleo@ex.com' })
  })

  test('finds the contact that has it, and leaves a closed chat as it is', () => {
    const closed = { conversation: folded(eventsOf(start(), received(), close)) }
    const { plan } = capture('cleo@ex.com', closed, { contactId: 'k1' })
    expect(told(plan)).toEqual({ entries: [], writes: ['visitor'], effects: [] })
    expect(written(plan, 'visitor')).toMatchObject({ contactId: 'k1', cookieBound: false })
  })

  test('proves nothing: the cookie of one contact is not bound to another', () => {
    const bound = { visitor: visitor({ contactId: 'k1', cookieBound: true }), contact: cleo }
    expect(written(capture('cleo@ex.com', bound, { contactId: 'k1' }).plan, 'visitor')).toMatchObject({
      cookieBound: true,
    })
    expect(written(capture('boss@ex.com', bound, { contactId: 'k2' }).plan, 'visitor')).toMatchObject({
      contactId: 'k2',
      cookieBound: false,
    })
  })

  test('I-12 does not bring back a contact that was removed from the chat', () => {
    const conversation = folded(eventsOf(start({ contactId: 'k1' }), received(), removeContact))
    expect(told(capture('cleo@ex.com', { conversation }, { contactId: 'k1' }).plan).entries).toEqual([])
  })

  test.each(['', 'nobody', 'a@b@c', 'x'.repeat(900)])('that is none is refused: %s', (email) => {
    const { plan, result } = capture(email, chat)
    expect(told(plan)).toEqual(told(emptyPlan))
    expect(result).toMatchObject({ outcome: false, reason: 'EMAIL_INVALID', explanation: { holds: false } })
  })

  test('C-02 waits for consent', () => {
    const { plan, result } = capture('cleo@ex.com', asking)
    expect(plan).toEqual(emptyPlan)
    expect(result).toMatchObject({ outcome: false, reason: 'CONSENT_REQUIRED' })
  })

  test('F-23 of a blocked visitor is answered like any other, and not kept', () => {
    const { plan, result } = capture('cleo@ex.com', {
      ...chat,
      blocks: [block({ kind: 'visitor', value: 'v1' })],
    })
    expect(told(plan)).toEqual(told(emptyPlan))
    expect(result).toEqual(capture('cleo@ex.com', chat).result)
  })
})
