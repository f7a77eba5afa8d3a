import { describe, expect, test } from 'vitest'
import {
  type CommunicateConsent,
  type ConsentAct,
  decideSend,
  decideSubscription,
  type LedgerState,
  type SentMessage,
} from '../../src/consent'

const implied: CommunicateConsent = {
  subscriptionType: 'news',
  text: 'We write to you.',
  mode: 'implied-by-send',
}
const separate: CommunicateConsent = { ...implied, mode: 'separate-opt-in' }

const act = (event: ConsentAct['event']): ConsentAct => ({
  event,
  lawfulBasis: 'consent',
  version: 'v1',
  textDigest: '',
  decidedAt: 0,
  recordId: 'consent_1',
})
const ledger = (news?: ConsentAct['event'], process?: ConsentAct['event']): LedgerState => ({
  communicate: news ? { news: act(news) } : {},
  ...(process && { process: act(process) }),
})

describe('a first message', () => {
  const subscribe = (
    communicate: CommunicateConsent | undefined,
    {
      prior,
      ticked = false,
      emailKnown = true,
      proven = true,
    }: { prior?: ConsentAct['event']; ticked?: boolean; emailKnown?: boolean; proven?: boolean },
  ) => {
    const rule = communicate === undefined ? {} : { communicate }
    const facts = { ledger: ledger(prior), ticked, emailKnown, proven }
    const { outcome, reason } = decideSubscription(rule, facts)
    return [outcome, reason]
  }

  test('subscribes nobody where the rule is off', () => {
    expect(subscribe(undefined, { ticked: true })).toEqual(['none', 'RULE_OFF'])
  })

  test.each([
    [implied, 'withdrawn', true],
    [implied, 'refused', false],
    [separate, 'withdrawn', false],
  ] as const)('C-22 does not flip an earlier opt-out: %o after %s, ticked %s', (rule, prior, ticked) => {
    expect(subscribe(rule, { prior, ticked })).toEqual(['none', 'PRIOR_OPT_OUT'])
  })

  test.each(['withdrawn', 'objected'] as const)(
    'C-22 to somebody who stopped everything (%s) nothing is given under their address, but by their own tick',
    (stopped) => {
      const of = (communicate: CommunicateConsent, ticked: boolean, proven: boolean) =>
        decideSubscription(
          { communicate },
          { ledger: ledger(undefined, stopped), ticked, emailKnown: true, proven },
        ).reason
      expect([of(implied, false, true), of(separate, true, false)]).toEqual([
        'PRIOR_OPT_OUT',
        'PRIOR_OPT_OUT',
      ])
      expect(of(separate, true, true)).toBe('OPT_IN_TICKED')
    },
  )

  test('C-23 subscribes by the box of its own, also after an opt-out', () => {
    expect(subscribe(separate, { ticked: true })).toEqual(['subscribe', 'OPT_IN_TICKED'])
    expect(subscribe(separate, { ticked: true, prior: 'withdrawn' })).toEqual(['subscribe', 'OPT_IN_TICKED'])
  })

  test('C-22 keeps an opt-out when somebody ticks who has only typed the address', () => {
    const typed = { ticked: true, proven: false }
    expect(subscribe(separate, { ...typed, prior: 'withdrawn' })).toEqual(['none', 'PRIOR_OPT_OUT'])
    expect(subscribe(separate, typed)).toEqual(['subscribe', 'OPT_IN_TICKED'])
  })

  test('C-23 does not subscribe while the box is not ticked', () => {
    expect(subscribe(separate, { emailKnown: false })).toEqual(['none', 'NO_SUBSCRIPTION'])
  })

  test.each([implied, separate])('C-21 waits for an address: %o', (rule) => {
    expect(subscribe(rule, { ticked: true, emailKnown: false })).toEqual([
      'pending',
      'SUBSCRIPTION_PENDING_IDENTITY',
    ])
  })

  test('C-20 subscribes the address that is known', () => {
    expect(subscribe(implied, {})).toEqual(['subscribe', 'SUBSCRIBED'])
  })
})

describe('a message to a person', () => {
  const send = (state: LedgerState, message: SentMessage) => {
    const { outcome, reason } = decideSend({}, { ledger: state, message })
    return [outcome, reason]
  }

  test.each(['withdrawn', 'objected'] as const)('C-26 nothing is sent to who %s', (event) => {
    const stopped = ledger('given', event)
    expect(send(stopped, { kind: 'service' })).toEqual(['deny', 'PROCESSING_STOPPED'])
    expect(send(stopped, { kind: 'marketing', subscriptionType: 'news' })).toEqual([
      'deny',
      'PROCESSING_STOPPED',
    ])
  })

  test('C-26 one confirmation of the withdrawal is sent', () => {
    const stopped = ledger(undefined, 'withdrawn')
    const confirmation = { kind: 'withdrawal-confirmation' } as const
    expect(send(stopped, { ...confirmation, sentBefore: false })).toEqual(['allow', 'SERVICE_MESSAGE'])
    expect(send(stopped, { ...confirmation, sentBefore: true })).toEqual(['deny', 'PROCESSING_STOPPED'])
  })

  test('C-25 an answer in an open conversation needs no subscription', () => {
    expect(send(ledger('withdrawn'), { kind: 'service' })).toEqual(['allow', 'SERVICE_MESSAGE'])
  })

  test.each([undefined, 'withdrawn', 'refused'] as const)('C-24 marketing needs one: %s', (event) => {
    expect(send(ledger(event), { kind: 'marketing', subscriptionType: 'news' })).toEqual([
      'deny',
      'NO_SUBSCRIPTION',
    ])
  })

  test('C-24 a subscription to one type is none to another', () => {
    expect(send(ledger('given'), { kind: 'marketing', subscriptionType: 'news' })).toEqual([
      'allow',
      'SUBSCRIBED',
    ])
    expect(send(ledger('given'), { kind: 'marketing', subscriptionType: 'constructor' })).toEqual([
      'deny',
      'NO_SUBSCRIPTION',
    ])
  })
})
