import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  consentReceipt,
  consentRecord27560,
  erasePersonal,
  type PrivacySettings,
  parsePrivacySettings,
} from '../../src/consent'
import { chainOf, entry } from './chains'
import { kantara, ts27560 } from './export-schemas'
import { privacy } from './privacy'

const { records } = chainOf([
  entry({ event: 'shown', language: 'de', mechanism: 'implied', decidedAt: 1_000 }),
  entry({ language: 'de', decidedAt: 61_500, validFor: 86_400_000 }),
  entry({ purpose: 'communicate', subscriptionType: 'news', language: 'de', mechanism: 'implied' }),
  entry({ event: 'withdrawn', language: 'de', decidedAt: 99_000 }),
])
const [shown, given, subscribed, withdrawn] = records as [
  (typeof records)[number],
  (typeof records)[number],
  (typeof records)[number],
  (typeof records)[number],
]

const meets = (schema: object, document: unknown): void => {
  const read = z.fromJSONSchema(schema as never)
  expect(read.safeParse(JSON.parse(JSON.stringify(document))).error?.issues ?? []).toEqual([])
}

describe('a consent receipt', () => {
  test('is one of Kantara 1.1', () => {
    const receipt = consentReceipt(given, privacy)
    meets(kantara, receipt)
    expect(receipt).toMatchObject({
      consentTimestamp: 61,
      piiPrincipalId: 'kim@example.com',
      language: 'de',
      sensitive: false,
      services: [
        {
          purposes: [
            {
              consentType: 'EXPLICIT',
              termination: 'P2Y',
              primaryPurpose: true,
              thirdPartyDisclosure: false,
            },
          ],
        },
      ],
    })
    meets(kantara, consentReceipt(subscribed, { ...privacy, recipients: ['Mailer Ltd'] }))
    expect(
      consentReceipt(subscribed, { ...privacy, recipients: ['Mailer Ltd'] }).services[0]?.purposes[0],
    ).toMatchObject({ purpose: 'Newsletter', consentType: 'IMPLICIT', thirdPartyName: 'Mailer Ltd' })
  })

  test('tells the schema apart from what it is not', () => {
    const { policyUrl: _, ...without } = consentReceipt(given, privacy)
    expect(z.fromJSONSchema(kantara as never).safeParse(without).success).toBe(false)
  })

  test.each([
    ['a notice under a legitimate interest', shown],
    ['a withdrawal', withdrawn],
  ])('is not made for %s', (_, record) => {
    expect(() => consentReceipt(record, privacy)).toThrow(expect.objectContaining({ code: 'REFUSED' }))
  })

  test.each([
    'controllers',
    'jurisdiction',
    'policyUrl',
    'service',
    'purposes',
    'collectionMethod',
    'piiCategories',
    'sensitiveCategories',
    'retention',
    'recipients',
  ] as const)('names what nobody stated: %s', (field) => {
    const place = field === 'purposes' ? 'privacy.purposes.process' : `privacy.${field}`
    expect(() => consentReceipt(given, without(field))).toThrow(refused(place))
  })
})

describe('a record of ISO/IEC TS 27560', () => {
  test('has all its mandatory fields, and those of the GDPR', () => {
    const record = consentRecord27560(given, records, privacy)
    meets(ts27560, record)
    expect(record).toMatchObject({
      pii_principal_id: 'kim@example.com',
      pii_processing: { language: 'de', purposes: [{ lawful_basis: 'consent', retention_period: 'P2Y' }] },
      events: [
        { event_time: '1970-01-01T00:00:01.000Z', event_type: 'implied', event_state: 'shown' },
        { validity_duration: 'PT86400S', entity_id: 'kim@example.com', event_state: 'given' },
        { validity_duration: 'until-withdrawn', event_state: 'withdrawn' },
      ],
    })
    meets(ts27560, consentRecord27560(subscribed, records, privacy))
  })

  test('names the controller for what happened by itself', () => {
    const expired = chainOf([
      entry({ language: 'de' }),
      entry({ event: 'expired', mechanism: 'system' }),
    ]).records
    expect(consentRecord27560(expired[0] as typeof given, expired, privacy).events[1]).toMatchObject({
      entity_id: 'acme',
      event_state: 'expired',
    })
  })

  test('proves what happened, and to nobody, once the person is erased', () => {
    const erased = records.map(erasePersonal)
    const record = consentRecord27560(erased[1] as typeof given, erased, privacy)
    meets(ts27560, record)
    expect(record.pii_principal_id).toBe(`erased:${given.personalDigest}`)
    expect(JSON.stringify(record)).not.toContain('kim')
  })

  test.each(Object.keys(privacy).filter((field) => field !== 'service') as (keyof PrivacySettings)[])(
    'names what nobody stated: %s',
    (field) => {
      const place = field === 'purposes' ? 'privacy.purposes.process' : `privacy.${field}`
      expect(() => consentRecord27560(given, records, without(field))).toThrow(refused(place))
    },
  )

  test('names a language that the text was not given', () => {
    const plain = chainOf([entry()]).records
    expect(() => consentRecord27560(plain[0] as typeof given, plain, privacy)).toThrow(
      refused('consent.process.language'),
    )
  })
})

const without = (field: keyof PrivacySettings): PrivacySettings => {
  const { [field]: _, ...rest } = privacy
  return rest
}

const refused = (place: string) =>
  expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) })

describe('what an account tells of its processing', () => {
  test('is taken in part and as a whole', () => {
    expect(parsePrivacySettings({})).toEqual({})
    expect(parsePrivacySettings(privacy)).toEqual(privacy)
  })

  test.each([
    [{ ...privacy, controllers: [] }, 'privacy.controllers[0]'],
    [
      { ...privacy, controllers: [{ ...privacy.controllers[0], email: 'nobody' }] },
      'privacy.controllers[0].email',
    ],
    [{ ...privacy, policyUrl: 'javascript:alert(1)' }, 'privacy.policyUrl'],
    [{ ...privacy, retention: ' ' }, 'privacy.retention'],
    [
      { ...privacy, purposes: { process: { name: 'x', categories: [] } } },
      'privacy.purposes.process.categories[0]',
    ],
    [{ ...privacy, dpo: 'x' }, 'privacy.dpo'],
  ])('is refused with its place: %#', (input, place) => {
    expect(() => parsePrivacySettings(input)).toThrow(refused(place))
  })
})
