import { describe, expect, test } from 'vitest'
import { decideTeamAssignment } from '../../src/routing'
import { teamAssignmentEvaluator } from '../../src/routing/evaluators/team-assignment'
import { away, facts, person } from './people'

const blue = (userId: string, but = {}) => person(userId, { teams: ['blue'], ...but })

describe('decideTeamAssignment', () => {
  test('R-17 assigns an eligible member of the team', () => {
    const decision = decideTeamAssignment({ teamId: 'blue' }, facts([person('zoe'), blue('ana')]))
    expect(decision).toMatchObject({ outcome: { kind: 'assign', userId: 'ana' }, reason: 'TEAM_ASSIGNED' })
  })

  test('R-17 leaves it with the team when nobody of it is eligible', () => {
    const decision = decideTeamAssignment({ teamId: 'blue' }, facts([blue('ana', { availability: away })]))
    expect(decision).toMatchObject({
      outcome: { kind: 'unassigned', teamId: 'blue' },
      reason: 'TEAM_WAITING',
    })
  })

  test('R-17 needs only the facts of a choice, and leaves others out when it reads facts', () => {
    const { candidates, seed } = facts([blue('ana')])
    expect(decideTeamAssignment({ teamId: 'blue' }, { candidates, seed }).reason).toBe('TEAM_ASSIGNED')
    expect(teamAssignmentEvaluator.readFacts(facts([blue('ana')]))).toEqual({ value: { candidates, seed } })
  })

  test('R-21 a transfer does not come back to its source', () => {
    const decision = decideTeamAssignment(
      { teamId: 'blue' },
      {
        ...facts([blue('ana'), blue('ben', { lastTurn: 5 })], { conversation: { assigneeId: 'ana' } }),
        transferFrom: 'ana',
      },
    )
    expect(decision).toMatchObject({
      outcome: { kind: 'assign', userId: 'ben' },
      reason: 'TRANSFERRED',
      details: { from: 'ana', team: 'TEAM_ASSIGNED' },
    })
  })
})
