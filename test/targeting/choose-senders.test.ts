import { describe, expect, test } from 'vitest'
import { chooseSenders, decideSenders, type SenderFacts, type Senders } from '../../src/targeting'

const people = ['ana', 'bo', 'cy', 'di', 'ed'].map((id) => ({ id, active: true, teams: ['blue'] }))
const company = { id: 'company' }
const facts = { messageId: 'm1', sessionId: 's1', people, company }
const rule: Senders = { mode: 'people', userIds: [], teamIds: ['blue'], fallback: { kind: 'company' } }
const owned: Senders = { mode: 'owner', fallback: { kind: 'user', userId: 'bo' } }
const idsOf = (...given: Parameters<typeof decideSenders>) => decideSenders(...given).outcome

describe('senders', () => {
  test('up to three people show in the order of the configuration', () => {
    const named: Senders = { ...rule, userIds: ['cy', 'ana'], teamIds: [] }
    const decision = chooseSenders(named, facts)
    expect(decision).toMatchObject({ outcome: [people[2], people[0]], reason: 'SENDERS_CONFIGURED' })
    expect(decision.outcome[0]).toBe(people[2])
  })

  test('the users of teams show behind the others, each user once', () => {
    const named: Senders = { ...rule, userIds: ['cy', 'cy', 'nobody'], teamIds: ['green'] }
    const greens = people.map((person) => ({
      ...person,
      teams: ['ana', 'cy'].includes(person.id) ? ['red', 'green'] : [],
    }))
    expect(idsOf(named, { ...facts, people: greens })).toEqual(['cy', 'ana'])
    expect(idsOf({ ...named, teamIds: [] }, { ...facts, people: greens })).toEqual(['cy'])
  })

  test('users who are not active do not show', () => {
    const left = people.map((person) => ({ ...person, active: person.id === 'ed' }))
    expect(idsOf({ ...rule, userIds: ['ana'] }, { ...facts, people: left })).toEqual(['ed'])
    expect(idsOf(owned, { ...facts, people: left, owner: { id: 'ana', cookieBound: true } })).toEqual([
      'company',
    ])
  })

  test('of more than three, three distinct ones show, the same during a session', () => {
    const shown = chooseSenders(rule, facts)
    expect(shown.reason).toBe('SENDERS_SAMPLED')
    expect(new Set(shown.outcome).size).toBe(3)
    expect(shown.explanation.because).toHaveLength(5)
    expect(chooseSenders(rule, facts)).toEqual(shown)
  })

  test('over many sessions everybody shows about equally often', () => {
    const counts = new Map<string, number>()
    for (let session = 0; session < 2_000; session += 1) {
      for (const id of idsOf(rule, { ...facts, sessionId: `s${session}` })) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    for (const { id } of people) expect(counts.get(id)).toBeCloseTo(1_200, -2.5)
  })

  test('nobody left shows the fallback', () => {
    const nobody: Senders = { ...rule, teamIds: [] }
    expect(chooseSenders(nobody, facts)).toMatchObject({ outcome: [company], reason: 'SENDER_FALLBACK' })
    expect(idsOf({ ...nobody, fallback: { kind: 'user', userId: 'bo' } }, facts)).toEqual(['bo'])
    expect(idsOf({ ...nobody, fallback: { kind: 'user', userId: 'left' } }, facts)).toEqual(['company'])
  })

  test('the owner of a tracked contact shows, else the fallback', () => {
    const owner = { id: 'ana', cookieBound: true }
    expect(chooseSenders(owned, { ...facts, owner })).toMatchObject({
      outcome: [people[0]],
      reason: 'SENDER_OWNER',
    })
    for (const other of [{ ...owner, cookieBound: false }, { ...owner, id: 'left' }, undefined]) {
      const known = { ...facts, ...(other && { owner: other }) }
      expect(decideSenders(owned, known)).toMatchObject({ outcome: ['bo'], reason: 'SENDER_FALLBACK' })
    }
    expect(idsOf({ ...rule, userIds: ['cy'], teamIds: [] }, { ...facts, owner })).toEqual(['cy'])
  })

  test('a rule or facts of another form are refused with the place', () => {
    const wrong = { ...rule, fallback: { kind: 'user' } } as unknown as Senders
    expect(() => chooseSenders(wrong, facts)).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: 'rule.fallback.userId' }),
      }),
    )
    const old = { ...facts, people: [{ id: 'ana' }] } as unknown as SenderFacts
    expect(() => chooseSenders(rule, old)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place: 'facts.people[0].active' }),
      }),
    )
  })
})
