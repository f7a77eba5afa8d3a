import type { Explanation } from '../shared/decision'
import type { Json } from '../shared/json'
import type { SentenceKey } from '../shared/languages/sentence-key'
import { shown } from '../shared/shown'
import { type Candidate, unavailableReasons } from './candidate'
import { hasRoutingSeat } from './seats'

/** The reasons against an automatic assignment to a user, in the order of the checks. */
export const exclusions = [
  'NOT_A_MEMBER',
  'USER_INACTIVE',
  'NO_ROUTING_SEAT',
  ...unavailableReasons,
  'AT_CAPACITY',
  'EXCLUDED',
] as const

export type Exclusion = (typeof exclusions)[number]

/** What one decision asks of every candidate. */
export type Limits = {
  readonly excluded: ReadonlySet<string>
  readonly weight: number
}

export const limitsOf = ({
  excluded = [],
  weight = 1,
}: {
  readonly excluded?: readonly string[]
  readonly weight?: number
}): Limits => ({ excluded: new Set(excluded), weight })

export type EligibilityCheck = {
  readonly candidate: Candidate
  readonly excludedBy: readonly Exclusion[]
  readonly explanation: Explanation
}

/** As `decideEligible`, in a cheaper form for many users. `compared`: the facts that a strategy compares. */
export const checkEligibility = (candidate: Candidate, limits: Limits, compared?: Json): EligibilityCheck => {
  const excludedBy: Exclusion[] = []
  const because: Explanation[] = []
  for (const { key, exclusion, found } of checks) {
    const reason = exclusion(candidate, limits)
    if (reason === undefined) because.push({ key, holds: true })
    else {
      excludedBy.push(reason)
      because.push({ key, holds: false, reason, ...(found && { found: found(candidate, limits) }) })
    }
  }
  const [reason = 'ELIGIBLE'] = excludedBy
  return {
    candidate,
    excludedBy,
    explanation: {
      key: 'routing/is-eligible',
      params: { userId: shown(candidate.userId) },
      holds: excludedBy.length === 0,
      reason,
      ...(compared !== undefined && { found: compared }),
      because,
    },
  }
}

/** True when there is at least one exclusion, and all exclusions are among `reasons`. */
export const allExclusionsIn = (reasons: readonly Exclusion[], excludedBy: readonly Exclusion[]): boolean =>
  excludedBy.length > 0 && excludedBy.every((exclusion) => reasons.includes(exclusion))

type Check = {
  readonly key: SentenceKey
  readonly exclusion: (candidate: Candidate, limits: Limits) => Exclusion | undefined
  /** The value for which the check fails, if the statement does not tell it. */
  readonly found?: (candidate: Candidate, limits: Limits) => Json
}

const checks: readonly Check[] = [
  {
    key: 'routing/is-member',
    exclusion: ({ member }) => (member ? undefined : 'NOT_A_MEMBER'),
  },
  {
    key: 'routing/is-active',
    exclusion: ({ active }) => (active ? undefined : 'USER_INACTIVE'),
  },
  // P-05, P-07: a user without a Sales or Service seat is excluded. This is not an error.
  {
    key: 'routing/has-routing-seat',
    exclusion: ({ seat }) => (hasRoutingSeat(seat) ? undefined : 'NO_ROUTING_SEAT'),
    found: ({ seat }) => seat,
  },
  {
    key: 'routing/takes-new-conversations',
    exclusion: ({ availability }) => (availability.available ? undefined : availability.reason),
    found: ({ availability }) => (availability.available ? 'AVAILABLE' : availability.reason),
  },
  {
    key: 'routing/has-capacity',
    exclusion: ({ load, capacity }, { weight }) =>
      capacity === null || load + weight <= capacity ? undefined : 'AT_CAPACITY',
    found: ({ load, capacity }, { weight }) => ({ load, weight, capacity }),
  },
  {
    key: 'routing/may-be-chosen',
    exclusion: ({ userId }, { excluded }) => (excluded.has(userId) ? 'EXCLUDED' : undefined),
  },
]
