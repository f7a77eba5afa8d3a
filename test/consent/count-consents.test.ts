import { describe, expect, test } from 'vitest'
import { countConsents, erasePersonal, recordsOfText } from '../../src/consent'
import { chainOf, entry } from './chains'

const chain = chainOf([
  entry({ event: 'shown', lawfulBasis: 'legitimate-interest', decidedAt: 1 }),
  entry({ decidedAt: 2 }),
  entry({ event: 'superseded', decidedAt: 3 }),
  entry({ text: 'Another text.', version: 'v2', decidedAt: 3 }),
  entry({ purpose: 'communicate', subscriptionType: 'news', decidedAt: 4 }),
]).records
const others = chainOf([
  entry({ decidedAt: 7 }),
  entry({ event: 'withdrawn', decidedAt: 9 }),
  entry({ decidedAt: 8, copyOf: 'consent_1' }),
  entry({ event: 'joined', text: '', version: '', joined: null }),
]).records

describe('who agreed to which version', () => {
  const counts = countConsents([...others, ...chain])

  test('is counted by text and event, and each basis by itself', () => {
    expect(counts.map(({ version, lawfulBasis, events }) => [version, lawfulBasis, events])).toEqual([
      ['v1', 'legitimate-interest', { shown: 1 }],
      ['v1', 'consent', { given: 2, superseded: 1, withdrawn: 1 }],
      ['v2', 'consent', { given: 1 }],
      ['v1', 'consent', { given: 1 }],
    ])
    expect(counts[1]).toMatchObject({ text: 'We store what you write.', firstAt: 2, lastAt: 9 })
    expect(counts[3]).toMatchObject({ purpose: 'communicate', subscriptionType: 'news' })
  })

  test('counts whom nobody can name any more', () => {
    expect(countConsents([...others, ...chain].map(erasePersonal))).toEqual(counts)
  })

  test('names the records behind a count, oldest first', () => {
    const text = counts[1] as (typeof counts)[number]
    const records = recordsOfText([...others, ...chain], text)
    expect(records.map(({ header }) => [header.event, header.decidedAt])).toEqual([
      ['given', 2],
      ['superseded', 3],
      ['given', 7],
      ['withdrawn', 9],
    ])
  })
})
