import fc from 'fast-check'
import { appendConsent, type ConsentEntry, type ConsentHead, type ConsentRecord } from '../../src/consent'

export const entry = (changes: Partial<ConsentEntry> = {}): ConsentEntry => ({
  event: 'given',
  purpose: 'process',
  lawfulBasis: 'consent',
  mechanism: 'click',
  text: 'We store what you write.',
  version: 'v1',
  decidedAt: 1_000,
  personal: { visitorId: 'visitor-1', email: 'kim@example.com' },
  ...changes,
})

export const chainOf = (
  entries: readonly ConsentEntry[],
): { records: ConsentRecord[]; head?: ConsentHead } => {
  const records: ConsentRecord[] = []
  let head: ConsentHead | undefined
  for (const [index, next] of entries.entries()) {
    const added = appendConsent(head, next, `salt-of-record-${index}-0123456789`)
    records.push(added.record)
    head = added.head
  }
  return { records, head }
}

export const anyEntry: fc.Arbitrary<ConsentEntry> = fc
  .record(
    {
      event: fc.constantFrom(
        'shown',
        'given',
        'refused',
        'withdrawn',
        'objected',
        'expired',
        'superseded',
        'joined',
      ),
      purpose: fc.constantFrom('process', 'communicate'),
      text: fc.string({ unit: 'binary' }),
      version: fc.string(),
      decidedAt: fc.nat(),
      language: fc.constantFrom('en', 'de'),
      subscriptionType: fc.constantFrom('news', 'offers', '__proto__'),
      recipients: fc.array(fc.string(), { maxLength: 2 }),
      personal: fc.record({ visitorId: fc.uuid(), email: fc.emailAddress() }, { requiredKeys: [] }),
    } as const,
    { requiredKeys: ['event', 'purpose', 'personal'] },
  )
  .map((changes) => entry(changes as Partial<ConsentEntry>))

export const anyChain = fc.array(anyEntry, { minLength: 1, maxLength: 8 }).map(chainOf)
