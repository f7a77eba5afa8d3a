import { type Decision, decision, type Explanation } from '../shared/decision'
import type { Json } from '../shared/json'
import type { Candidate } from './candidate'
import { hasRoutingSeat } from './seats'

/** Why a person gets nothing automatically. */
export type Exclusion =
  | 'NOT_A_MEMBER'
  | 'USER_INACTIVE'
  | 'NO_ROUTING_SEAT'
  | 'STATUS_AWAY'
  | 'NOT_PRESENT'
  | 'OUTSIDE_USER_HOURS'
  | 'AT_CAPACITY'
  | 'EXCLUDED'

export interface EligibilityOptions {
  readonly excluded?: readonly string[]
  /** @default 1 */
  readonly weight?: number
}

/** Whether a conversation may be assigned to the person automatically. Every exclusion that applies is in the details. */
export const decideEligible = (candidate: Candidate, options: EligibilityOptions = {}): Decision<boolean> => {
  const exclusions: Exclusion[] = []
  const because = checks.map((check): Explanation => {
    const exclusion = check.exclusion(candidate, options)
    if (exclusion === undefined) return check.passed
    exclusions.push(exclusion)
    return { ...check.passed, holds: false, reason: exclusion, found: check.found(candidate, options) }
  })
  const [first] = exclusions
  return decision(
    first === undefined,
    first ?? 'ELIGIBLE',
    { question: `${candidate.userId} is eligible`, holds: first === undefined, because },
    { userId: candidate.userId, exclusions },
  )
}

/** True when the person is excluded, and by nothing but these. */
export const excludedOnlyBy = (
  reasons: readonly Exclusion[],
  candidate: Candidate,
  options: EligibilityOptions = {},
): boolean => {
  const exclusions = checks.flatMap((check) => check.exclusion(candidate, options) ?? [])
  return exclusions.length > 0 && exclusions.every((exclusion) => reasons.includes(exclusion))
}

interface Check {
  /** The answer of those who pass, shared by all of them. */
  readonly passed: Explanation
  readonly exclusion: (candidate: Candidate, options: EligibilityOptions) => Exclusion | undefined
  readonly found: (candidate: Candidate, options: EligibilityOptions) => Json
}

const checks: readonly Check[] = [
  {
    passed: { question: 'is a member of the inbox', holds: true, expected: true },
    exclusion: ({ member }) => (member ? undefined : 'NOT_A_MEMBER'),
    found: ({ member }) => member,
  },
  {
    passed: { question: 'is active', holds: true, expected: true },
    exclusion: ({ active }) => (active ? undefined : 'USER_INACTIVE'),
    found: ({ active }) => active,
  },
  {
    passed: { question: 'has a seat with routing', holds: true, expected: 'a Sales or Service seat' },
    exclusion: ({ seat }) => (hasRoutingSeat(seat) ? undefined : 'NO_ROUTING_SEAT'),
    found: ({ seat }) => seat,
  },
  {
    passed: { question: 'takes new conversations', holds: true, expected: 'AVAILABLE' },
    exclusion: ({ availability }) => (availability.available ? undefined : availability.reason),
    found: ({ availability }) => (availability.available ? 'AVAILABLE' : availability.reason),
  },
  {
    passed: { question: 'has room for it', holds: true, expected: 'load and weight within the capacity' },
    exclusion: ({ load, capacity }, { weight = 1 }) =>
      capacity === null || load + weight <= capacity ? undefined : 'AT_CAPACITY',
    found: ({ load, capacity }, { weight = 1 }) => ({ load, weight, capacity }),
  },
  {
    passed: { question: 'is not excluded from this decision', holds: true },
    exclusion: ({ userId }, { excluded = [] }) => (excluded.includes(userId) ? 'EXCLUDED' : undefined),
    found: (_, { excluded = [] }) => excluded,
  },
]
