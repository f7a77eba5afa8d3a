import fc from 'fast-check'
import type {
  ConsentFacts,
  ConsentRule,
  RetentionFacts,
  RetentionPeriod,
  RetentionPolicy,
  SendFacts,
  SendRule,
  SubscriptionFacts,
} from '../../consent'
import { defaultRetention } from '../../consent'
import { textDigest } from '../../shared/digest'
import { day } from '../../shared/instant'
import type { EvaluatorArbitraries } from '../laws/laws'
import { type ConsentOptions, consentRules, ledgerStates } from './consents'

/** Rules with and without consent, and people in every state. */
export const consentGateInputs = (
  options: ConsentOptions = {},
): EvaluatorArbitraries<ConsentRule, ConsentFacts> => ({
  rule: consentRules(options),
  facts: fc.record(
    {
      now: fc.integer({ min: Date.UTC(2026, 6, 1), max: Date.UTC(2028, 0, 1) }),
      ledger: ledgerStates(options),
      noticeShown: fc.boolean(),
      olderTexts: fc.dictionary(
        fc.constantFrom('1', '2'),
        fc.constantFrom('We store what you write.', 'We send you news.').map(textDigest),
      ),
    },
    { requiredKeys: ['now', 'ledger', 'noticeShown'] },
  ),
})

/** First messages, with and without the box. */
export const subscriptionInputs = (
  options: ConsentOptions = {},
): EvaluatorArbitraries<ConsentRule, SubscriptionFacts> => ({
  rule: consentRules(options),
  facts: fc.record({
    ledger: ledgerStates(options),
    ticked: fc.boolean(),
    emailKnown: fc.boolean(),
    proven: fc.boolean(),
  }),
})

/** Messages of every kind, to people in every state. */
export const sendingInputs = (options: ConsentOptions = {}): EvaluatorArbitraries<SendRule, SendFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({
    ledger: ledgerStates(options),
    message: fc.oneof(
      fc.record({ kind: fc.constant('service' as const) }),
      fc.record({
        kind: fc.constant('marketing' as const),
        subscriptionType: fc.constantFrom(...(options.subscriptionTypes ?? ['news', 'offers'])),
      }),
      fc.record({ kind: fc.constant('withdrawal-confirmation' as const), sentBefore: fc.boolean() }),
    ),
  }),
})

/** Policies that can be saved, and data of every class, also of a host's kind. */
export const retentionInputs = (): EvaluatorArbitraries<RetentionPolicy, RetentionFacts> => ({
  rule: retentionPolicies(),
  facts: fc.record(
    {
      class: fc.constantFrom(...classes, 'acme.sms'),
      byDefault: retentionPeriods(),
      closedAt: fc.option(instants, { freq: 4 }),
      lastActivity: instants,
      legalHold: fc.constantFrom(false, false, false, true),
      now: instants,
    },
    { requiredKeys: ['class', 'closedAt', 'lastActivity', 'legalHold', 'now'] },
  ),
})

/** Policies that can be saved. */
export const retentionPolicies = (): fc.Arbitrary<RetentionPolicy> => {
  const whole = fc.record({ anonymiseAfterDays: fc.constant(null), deleteAfterDays: days })
  return fc
    .record(
      {
        chat: retentionPeriods(),
        email: retentionPeriods(),
        filtered: retentionPeriods(),
        suppressed: whole,
        attachments: whole,
        proof: whole,
        channels: fc.dictionary(fc.constantFrom('acme.sms', 'acme.voice'), retentionPeriods(), {
          maxKeys: 2,
        }),
        tracesAfterDays: fc.integer({ min: 7, max: 90 }),
      },
      { requiredKeys: [] },
    )
    .map((periods) => ({ ...defaultRetention, ...periods }))
}

/** Periods in which anonymising comes before deleting. */
export const retentionPeriods = (): fc.Arbitrary<RetentionPeriod> =>
  fc
    .record({ anonymiseAfterDays: days, deleteAfterDays: days })
    .filter(
      ({ anonymiseAfterDays: first, deleteAfterDays: last }) =>
        first === null || last === null || first < last,
    )

const classes = Object.keys(defaultRetention).filter((name) => name !== 'tracesAfterDays')

const days = fc.option(fc.integer({ min: 1, max: 1_000 }), { freq: 3 })

const start = Date.UTC(2026, 0, 1)
const instants = fc.integer({ min: start, max: start + 1_500 * day })
