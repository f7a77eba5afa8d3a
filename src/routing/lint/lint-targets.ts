import { type Finding, finding } from '../../shared/finding'
import type { RoutingTargets } from '../routing-rule'
import { obstaclesOf, type RoutingSetup, type RoutingUser } from './routing-setup'

/** The setup, indexed once for all rules. */
export type Reach = {
  readonly users: ReadonlyMap<string, RoutingUser>
  readonly teams: ReadonlySet<string>
  readonly members: ReadonlySet<string>
  /** The users whom an automatic assignment can choose at some time. */
  readonly assignable: ReadonlySet<string>
  /** The teams that have a main member among them. */
  readonly assignableTeams: ReadonlySet<string>
}

export const reachOf = ({ users, teams, members }: RoutingSetup): Reach => {
  const among = new Set(members)
  const possible = users.filter((user) => obstaclesOf(user, among).length === 0)
  return {
    users: new Map(users.map((user) => [user.userId, user])),
    teams: new Set(teams),
    members: among,
    assignable: new Set(possible.map(({ userId }) => userId)),
    assignableTeams: new Set(possible.flatMap((user) => user.teams)),
  }
}

/** True when a choice among these targets can assign somebody at some time. */
export const canAssign = (
  { users, teams }: RoutingTargets,
  { assignable, assignableTeams }: Reach,
): boolean => users.some((user) => assignable.has(user)) || teams.some((team) => assignableTeams.has(team))

/** What is wrong with each of the targets. Without `reach`, only repetitions are found. */
export const lintTargets = (
  { users, teams }: RoutingTargets,
  path: string,
  reach: Reach | undefined,
): readonly Finding[] => [
  ...repeated(users, `${path}.users`, 'person'),
  ...repeated(teams, `${path}.teams`, 'team'),
  ...(reach ? users.flatMap((userId, index) => lintUser(userId, `${path}.users[${index}]`, reach)) : []),
  ...(reach ? teams.flatMap((teamId, index) => lintTeam(teamId, `${path}.teams[${index}]`, reach)) : []),
]

const remove = (sentence: string) => ({ sentence, remove: true }) as const

const repeated = (ids: readonly string[], path: string, noun: string): readonly Finding[] => {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const sentence = `The ${noun} "${id}" is named before.`
    return [finding('DUPLICATE', `${path}[${index}]`, sentence, remove('Remove the repetition.'))]
  })
}

const lintUser = (userId: string, path: string, reach: Reach): readonly Finding[] => {
  const user = reach.users.get(userId)
  if (!user) {
    const sentence = `No user of the account has the id "${userId}".`
    return [finding('ROUTING_TARGET_GONE', path, sentence, remove('Remove the person from the rule.'))]
  }
  return obstaclesOf(user, reach.members).map(({ code, because }) =>
    finding(code, path, `"${userId}" ${because}, so is never assigned automatically.`, {
      sentence: 'Remove the person from the rule, or change what excludes the person.',
    }),
  )
}

const lintTeam = (teamId: string, path: string, reach: Reach): readonly Finding[] => {
  if (!reach.teams.has(teamId)) {
    const sentence = `No team of the account has the id "${teamId}".`
    return [finding('ROUTING_TARGET_GONE', path, sentence, remove('Remove the team from the rule.'))]
  }
  if (reach.assignableTeams.has(teamId)) return []
  const sentence = `No main member of the team "${teamId}" can be assigned automatically.`
  return [
    finding('ROUTING_TEAM_EMPTY', path, sentence, 'Add main members who can be assigned, or another team.'),
  ]
}
