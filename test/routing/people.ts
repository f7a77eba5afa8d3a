import type { Candidate, RoutingFacts, RoutingRule } from '../../src/routing'

/** Somebody who can take anything, but for what is said. */
export const person = (userId: string, but: Partial<Candidate> = {}): Candidate => ({
  userId,
  member: true,
  active: true,
  seat: 'service-starter',
  availability: { available: true },
  teams: [],
  load: 0,
  capacity: null,
  lastTurn: 0,
  ...but,
})

export const away = { available: false, reason: 'STATUS_AWAY' } as const

/** An open, unassigned chat and these people, but for what is said. */
export const facts = (
  candidates: readonly Candidate[],
  {
    conversation,
    ...but
  }: Partial<Omit<RoutingFacts, 'conversation'>> & {
    conversation?: Partial<RoutingFacts['conversation']>
  } = {},
): RoutingFacts => ({
  conversation: {
    status: 'open',
    filtered: null,
    control: 'human',
    assigneeId: null,
    channelKind: 'chat',
    ...conversation,
  },
  identifiedBy: conversation?.channelKind === 'email' ? 'address' : 'cookie',
  candidates,
  seed: 'c1',
  ...but,
})

export const toUsers = (...users: readonly string[]) =>
  ({ kind: 'assign', users, teams: [] }) satisfies RoutingRule
