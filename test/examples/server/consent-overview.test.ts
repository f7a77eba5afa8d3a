import { expect, test } from 'vitest'
import { consentOverview } from '../../../examples/helpdesk/server/present/consent-overview'
import type { ConsentCount, ConsentText } from '../../../src/consent'
import { widget } from '../../intake/shop'

const kept = (version: string, text: string, since: number): ConsentText => ({
  widgetId: 'hello',
  purpose: 'process',
  version,
  text,
  digest: `digest of ${text}`,
  since,
  minor: false,
})
const count = (version: string, text: string, lawfulBasis: ConsentCount['lawfulBasis']): ConsentCount => ({
  purpose: 'process',
  lawfulBasis,
  version,
  text,
  textDigest: `digest of ${text}`,
  events: { given: 1 },
  firstAt: 1,
  lastAt: 1,
})

test('each version of a text stands with what was done about it, and texts of nobody stand apart', () => {
  const consent = { process: { basis: 'explicit', text: 'May we, now?', version: '2' } } as const
  const counts = [
    count('1', 'May we?', 'consent'),
    count('1', 'May we?', 'legitimate-interest'),
    // The version of another message, which has another text.
    count('2', 'May they?', 'consent'),
  ]
  const asked = [
    { widget: widget({ consent }), texts: [kept('1', 'May we?', 1), kept('2', 'May we, now?', 2)] },
    { widget: widget({ id: 'silent' }), texts: [] },
  ]
  const { messages, others } = consentOverview(asked, counts)
  expect(messages).toMatchObject([
    {
      id: 'hello',
      texts: [
        { version: '2', current: true, counts: [] },
        { version: '1', current: false, counts: counts.slice(0, 2) },
      ],
    },
  ])
  expect(others).toMatchObject([{ version: '2', text: 'May they?', counts: [counts[2]] }])
})
