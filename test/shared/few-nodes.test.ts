import { describe, expect, test } from 'vitest'
import { decideAvailability } from '../../src/availability'
import { explain } from '../../src/index'
import type { Candidate, RoutingFacts } from '../../src/routing'
import { routeConversation } from '../../src/routing'
import type { Explanation } from '../../src/shared/decision'
import { fewNodes } from '../../src/shared/few-nodes'

const node = (index: number, holds = false): Explanation => ({ key: 'acme.item', params: { index }, holds })
const nodes = (count: number) => Array.from({ length: count }, (_, index) => node(index, index === 40))
const count = (found: number) => ({ key: 'explanation/shows-all', holds: false, expected: 20, found })

describe('the nodes of a long list', () => {
  test('of 20 items are all there', () => {
    expect(fewNodes(nodes(20))).toEqual(nodes(20))
  })

  test('of more are the first 20, and the number of all', () => {
    expect(fewNodes(nodes(21))).toEqual([...nodes(20), count(21)])
  })

  test('keep the one that decides, in its place', () => {
    expect(fewNodes(nodes(50), ({ holds }) => holds)).toEqual([...nodes(19), node(40, true), count(50)])
  })

  test('are bounded when all decide', () => {
    expect(fewNodes(nodes(300), () => true)).toEqual([...nodes(20), count(300)])
  })
})

const candidate = (index: number): Candidate => ({
  userId: `user-${index}`,
  member: true,
  active: true,
  seat: 'service-starter',
  availability: index === 250 ? { available: true } : { available: false, reason: 'STATUS_AWAY' },
  teams: ['all'],
  load: 0,
  capacity: null,
  lastTurn: 0,
})

const facts: RoutingFacts = {
  conversation: { status: 'open', filtered: null, control: 'human', assigneeId: null, channelKind: 'chat' },
  identifiedBy: 'cookie',
  candidates: Array.from({ length: 300 }, (_, index) => candidate(index)),
  seed: 's',
}

describe('a decision about 300 items is explained in few nodes', () => {
  test('R-09 names the candidate who was chosen, and counts the others', () => {
    const routed = routeConversation({ kind: 'assign', users: [], teams: ['all'] }, facts)
    expect(routed.outcome).toEqual({ kind: 'assign', userId: 'user-250' })
    expect(explain(routed)).toMatch(/yes user-250 /)
    expect(explain(routed)).toContain('no  the explanation shows all of them (expected 20, found 300)')
    expect(JSON.stringify(routed).length).toBeLessThan(20_000)
  })

  test('R-13 counts the targets that are gone', () => {
    const users = Array.from({ length: 300 }, (_, index) => `gone-${index}`)
    const routed = routeConversation({ kind: 'assign', users, teams: [] }, { ...facts, candidates: [] })
    expect(routed.reason).toBe('ROUTING_TARGETS_GONE')
    expect(JSON.stringify(routed).length).toBeLessThan(5_000)
  })

  test('V-04 names the member who is available', () => {
    const members = Array.from({ length: 300 }, (_, index) => ({
      userId: `user-${index}`,
      status: index === 299 ? ('available' as const) : ('away' as const),
    }))
    const decided = decideAvailability(
      { mode: 'status', replyTime: 'none', away: { action: 'hide' } },
      { now: 0, hasOpenConversation: false, bot: false, members },
    )
    expect(decided.reason).toBe('MEMBER_AVAILABLE')
    expect(explain(decided)).toMatch(/yes user-299 takes new conversations/)
    expect(JSON.stringify(decided).length).toBeLessThan(20_000)
  })
})
