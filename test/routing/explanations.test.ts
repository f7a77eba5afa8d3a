import { expect, test } from 'vitest'
import {
  decideHandOff,
  decideManualAssignment,
  decideReassignReply,
  decideTeamAssignment,
  explain,
  routeConversation,
} from '../../src/routing'
import { away, facts, person, toUsers } from './people'

type Explained = Parameters<typeof explain>[0]

/** The statement and the ones directly below it. */
const outline = (decided: Explained): readonly string[] =>
  explain(decided)
    .split('\n')
    .filter((line) => !line.startsWith('    '))

test('R-04 an owner rule says what it lacks', () => {
  const owner = { known: true, ownerId: 'zoe', cookieBound: false }
  const { explanation } = routeConversation({ kind: 'owner' }, facts([person('ana')], { owner }))
  const rule = explanation.because?.at(-1)
  expect(rule && outline({ explanation: rule })).toEqual([
    'no  the owner or the fallback answers OWNER_NOT_RESOLVABLE',
    '  no  the owner is eligible (found "zoe")',
    '  yes the contact is known and has an owner (found {"known":true,"ownerId":"zoe"})',
    '  no  an address or a tracking cookie proves who the customer is (found {"identifiedBy":"cookie","cookieBound":false}) OWNER_NOT_RESOLVABLE',
    '  no  the rule has a fallback',
    '  no  the rule assigns mail to the owner, who is only away (expected {"identifiedBy":"address","emailToAwayOwner":true}, found {"identifiedBy":"cookie","emailToAwayOwner":false})',
  ])
})

test('B-10 a hand-off says that the policy forbids it', () => {
  const decided = decideHandOff(
    { rule: toUsers('ana'), policy: { handoffOutsideHours: 'never' } },
    {
      ...facts([person('ana')], { conversation: { control: 'bot' } }),
      cause: 'asked',
      withinHours: false,
      pending: false,
    },
  )
  expect(outline(decided)).toEqual([
    'no  a person takes over from the bot HANDOFF_OUTSIDE_HOURS_UNASSIGNED',
    '  no  a person is in control, or an earlier hand-off waits for one (found {"control":"bot","pending":false})',
    '  yes the conversation can be routed',
    '  no  the policy allows a hand-off at this time (found {"withinHours":false,"handoffOutsideHours":"never"}) HANDOFF_OUTSIDE_HOURS_UNASSIGNED',
    '  yes a person can take over (found {"userId":"ana","onNone":"unassigned"}) HANDOFF_ACCEPTED',
  ])
})

test('R-31 reassigning says that the assignee keeps the conversation', () => {
  const assignee = person('ana', { availability: away })
  const decided = decideReassignReply(
    { setting: { enabled: false }, rule: toUsers('ben') },
    { ...facts([assignee, person('ben')]), trigger: 'customer-reply', assignee },
  )
  expect(outline(decided)).toEqual([
    'no  the reply goes to another person KEPT_AWAY_ASSIGNEE',
    '  no  the assignee came back',
    '  yes the customer replied',
    '  yes the assignee is away (found "STATUS_AWAY")',
    '  no  the assignee passes replies of this channel on (found {"enabled":false,"alsoEmail":false,"channelKind":"chat"}) KEPT_AWAY_ASSIGNEE',
    '  no  a person whom the assignee named takes the reply',
    "  yes the channel's rule finds another person",
  ])
})

test('R-17 a team assignment says that nobody of the team is eligible', () => {
  expect(outline(decideTeamAssignment({ teamId: 'blue' }, facts([person('ana')])))).toEqual([
    'no  a member of team blue takes the conversation TEAM_WAITING',
    '  no  a person is found for the conversation ROUTING_TARGETS_GONE',
  ])
})

test('R-15 a manual assignment says why it is refused', () => {
  expect(outline(decideManualAssignment({}, { candidate: person('ana', { active: false }) }))).toEqual([
    'no  ana can be assigned manually USER_INACTIVE',
    '  yes the person is a member of the inbox',
    '  no  the person is active USER_INACTIVE',
    '  no  an automatic assignment could choose the person',
  ])
})
