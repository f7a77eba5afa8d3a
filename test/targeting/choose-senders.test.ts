import { describe, expect, test } from 'vitest'
import { chooseSenders } from '../../src/targeting'

const people = ['ana', 'bo', 'cy', 'di', 'ed'].map((id) => ({ id }))
const company = { id: 'company' }
const facts = { messageId: 'm1', sessionId: 's1', people, fallback: company }

describe('senders', () => {
  test('up to three people show in the order of the configuration', () => {
    expect(chooseSenders({ mode: 'people' }, { ...facts, people: people.slice(0, 3) })).toMatchObject({
      outcome: people.slice(0, 3),
      reason: 'SENDERS_CONFIGURED',
    })
  })

  test('of more than three, three distinct ones show, the same during a session', () => {
    const shown = chooseSenders({ mode: 'people' }, facts)
    expect(shown.reason).toBe('SENDERS_SAMPLED')
    expect(new Set(shown.outcome).size).toBe(3)
    expect(shown.explanation.because).toHaveLength(5)
    expect(chooseSenders({ mode: 'people' }, facts)).toEqual(shown)
  })

  test('over many sessions everybody shows about equally often', () => {
    const counts = new Map<string, number>()
    for (let session = 0; session < 2_000; session += 1) {
      for (const { id } of chooseSenders({ mode: 'people' }, { ...facts, sessionId: `s${session}` })
        .outcome) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    for (const { id } of people) expect(counts.get(id)).toBeCloseTo(1_200, -2.5)
  })

  test('nobody left shows the fallback', () => {
    expect(chooseSenders({ mode: 'people' }, { ...facts, people: [] })).toMatchObject({
      outcome: [company],
      reason: 'SENDER_FALLBACK',
    })
  })

  test('the owner shows, else the fallback', () => {
    const owner = { id: 'olga' }
    expect(chooseSenders({ mode: 'owner' }, { ...facts, owner })).toMatchObject({
      outcome: [owner],
      reason: 'SENDER_OWNER',
    })
    expect(chooseSenders({ mode: 'owner' }, facts)).toMatchObject({
      outcome: [company],
      reason: 'SENDER_FALLBACK',
    })
  })
})
