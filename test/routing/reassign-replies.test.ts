import { describe, expect, test } from 'vitest'
import { decideReassignReply, type ReassignReplies, type ReassignTrigger } from '../../src/routing'
import { away, facts, person, toUsers } from './people'

const ana = person('ana', { availability: away })
const people = [ana, person('ben'), person('cem')]
const rule = toUsers('ana', 'ben')
const on: ReassignReplies = { enabled: true }

const reassign = (
  setting: ReassignReplies,
  {
    assignee = ana,
    trigger = 'customer-reply' as ReassignTrigger,
    others = people,
    channelKind = 'chat' as 'chat' | 'email',
  } = {},
) =>
  decideReassignReply(
    { setting, rule },
    { ...facts(others, { conversation: { assigneeId: 'ana', channelKind } }), trigger, assignee },
  )

describe('decideReassignReply', () => {
  test.each([
    ['available', { available: true }],
    ['merely without an open window', { available: false, reason: 'NOT_PRESENT' }],
  ] as const)('R-30 keeps an assignee who is %s', (_, availability) => {
    expect(reassign(on, { assignee: person('ana', { availability }) })).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'ASSIGNEE_AVAILABLE',
    })
  })

  test('R-31 keeps an away assignee who passes nothing on', () => {
    expect(reassign({ enabled: false })).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'KEPT_AWAY_ASSIGNEE',
    })
  })

  test('R-31 leaves mail alone unless the setting says so', () => {
    expect(reassign(on, { channelKind: 'email' }).reason).toBe('KEPT_AWAY_ASSIGNEE')
    expect(reassign({ ...on, alsoEmail: true }, { channelKind: 'email' }).reason).toBe(
      'REASSIGNED_AWAY_REPLY',
    )
  })

  test('R-32 assigns the named target', () => {
    expect(reassign({ ...on, target: { users: ['cem'], teams: [] } })).toMatchObject({
      outcome: { kind: 'assign', userId: 'cem' },
      reason: 'REASSIGNED_AWAY_REPLY',
      details: { from: 'ana' },
    })
  })

  test.each([
    ['no target', on],
    ['a target that is not eligible', { ...on, target: { users: ['ana'], teams: [] } }],
  ])("R-33 runs the channel's rule with %s", (_, setting) => {
    expect(reassign(setting)).toMatchObject({
      outcome: { kind: 'assign', userId: 'ben' },
      reason: 'REASSIGNED_AWAY_REPLY',
    })
  })

  test('R-33 leaves it unassigned when nobody else is eligible', () => {
    expect(reassign(on, { others: [ana] })).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'REASSIGN_NO_CANDIDATE',
    })
  })

  test('R-34 does nothing on what is not a reply', () => {
    expect(reassign(on, { trigger: 'not-a-reply' })).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'NOT_A_REPLY',
    })
  })

  test('R-35 moves nothing back when the assignee returns', () => {
    expect(reassign(on, { trigger: 'assignee-back', assignee: person('ana') })).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'NOT_REASSIGNED_BACK',
    })
  })
})
