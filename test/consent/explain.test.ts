import { expect, test } from 'vitest'
import {
  type ConsentAct,
  decideConsentGate,
  decideRetention,
  decideSend,
  decideSubscription,
  defaultRetention,
  explain,
  verifyLedger,
} from '../../src/consent'
import { german } from '../../src/languages'
import { day } from '../../src/shared/instant'
import { chainOf, entry } from './chains'

const process = { basis: 'explicit', text: 'We store what you write.', version: '2' } as const
const act: ConsentAct = {
  event: 'given',
  lawfulBasis: 'consent',
  version: '1',
  textDigest: '',
  decidedAt: 0,
  recordId: 'consent_1',
}

test('C-05 the gate is explained in sentences', () => {
  const facts = { now: day, noticeShown: true, ledger: { process: act, communicate: {} } }
  expect(explain(decideConsentGate({ process }, facts))).toBe(
    `
no  the person may send CONSENT_STALE
  no  the person withdrew consent (found "given")
  no  the consent is expired (found "given")
  no  the person refused (found "given")
  yes a given consent is on record (found {"event":"given","lawfulBasis":"consent"})
  no  the consent is to this text, or to an older one with minor differences (expected ["2"], found "1") CONSENT_STALE`.trim(),
  )
  expect(explain(decideConsentGate({}, facts), german)).toBe(
    `
ja   die Person darf schreiben CONSENT_NOT_REQUIRED
  nein es wird nach einer Einwilligung in die Verarbeitung gefragt`.trim(),
  )
})

test('C-08 a notice is explained in sentences', () => {
  const facts = { now: day, noticeShown: false, ledger: { communicate: {} } }
  const rule = { process: { ...process, basis: 'legitimate-interest' } } as const
  expect(explain(decideConsentGate(rule, facts))).toBe(
    `
no  the person may send NOTICE_NOT_SHOWN
  no  the person objected, or withdrew consent (found null)
  no  the notice was shown to the person NOTICE_NOT_SHOWN`.trim(),
  )
})

test('C-21 a subscription is explained in sentences', () => {
  const rule = {
    communicate: { subscriptionType: 'news', text: 'We write.', mode: 'implied-by-send' },
  } as const
  const facts = { ledger: { communicate: {} }, ticked: false, emailKnown: false, proven: false }
  expect(explain(decideSubscription(rule, facts))).toBe(
    `
no  the message subscribes the person to news SUBSCRIPTION_PENDING_IDENTITY
  no  an earlier opt-out of the person stays valid (found {"prior":null,"processing":null,"ticked":false,"proven":false})
  yes the box is ticked, if the rule shows one (found {"mode":"implied-by-send","ticked":false})
  no  the rule shows a box, it is ticked, and the address is known (found {"mode":"implied-by-send","ticked":false,"emailKnown":false})
  no  the address is known SUBSCRIPTION_PENDING_IDENTITY`.trim(),
  )
})

test('C-26 sending is explained in sentences', () => {
  const ledger = { communicate: {}, process: { ...act, event: 'withdrawn' } } as const
  expect(explain(decideSend({}, { ledger, message: { kind: 'service' } }))).toBe(
    `
no  the message may be sent PROCESSING_STOPPED
  yes the person stopped the processing, and only one confirmation of that may still be sent (found {"processing":"withdrawn","message":"service"}) PROCESSING_STOPPED
  yes the message answers in an open conversation, or confirms a withdrawal (found "service") SERVICE_MESSAGE
  no  the person is subscribed (found null) NO_SUBSCRIPTION`.trim(),
  )
})

test('retention is explained in sentences', () => {
  const facts = { class: 'filtered', closedAt: null, lastActivity: 0, legalHold: false, now: 90 * day }
  expect(explain(decideRetention(defaultRetention, facts))).toBe(
    `
no  the data of the class filtered is kept RETENTION_DELETE
  no  the data is under a legal hold
  no  the data belongs to an open conversation, or to a person who is still on record
  yes the days until deletion are over (expected 90, found "1970-01-01T00:00:00.000Z") RETENTION_DELETE
  no  the days until anonymisation are over (expected null, found "1970-01-01T00:00:00.000Z")`.trim(),
  )
})

test('a broken ledger is explained, with the place of the first fault', () => {
  const { records, head } = chainOf([entry(), entry({ event: 'withdrawn' })])
  const decision = verifyLedger(records.slice(0, 1), head)
  if (decision.reason === 'LEDGER_BROKEN') expect(decision.details?.fault).toBe('end')
  expect(explain(decision)).toBe(
    `
no  the ledger is intact LEDGER_BROKEN
  yes the record ${records[0]?.recordId} is as it was written
  no  the chain ends at its head (expected 2, found 1)`.trim(),
  )
})

test('a chain that is no chain is refused with the place, and is not called broken', () => {
  for (const [input, place] of [
    [null, 'records'],
    [[null], 'records[0]'],
    [[{ recordId: 'a', header: {}, previous: '', personalDigest: '', salt: 5 }], 'records[0].salt'],
  ] as const)
    expect(() => verifyLedger(input as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) }),
    )
})

test('C-06 an expiry that is later than any date is shown as a number', () => {
  const rule = { process: { ...process, version: '1', expiresAfter: Number.MAX_SAFE_INTEGER } }
  const facts = { now: day, noticeShown: true, ledger: { process: act, communicate: {} } }
  const { explanation } = decideConsentGate(rule, facts)
  expect(explanation.because?.[1]).toMatchObject({ holds: false, found: Number.MAX_SAFE_INTEGER })
})
