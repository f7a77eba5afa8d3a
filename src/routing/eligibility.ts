import type { Decision, Explanation } from '../shared/decision'
import type { Json } from '../shared/json'
import type { Candidate } from './candidate'
import { hasRoutingSeat } from './seats'

/** A reason against an automatic assignment to a user. */
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

/** Whether a conversation may be assigned to the user automatically. The details list all exclusions. */
export const decideEligible = (candidate: Candidate, options: EligibilityOptions = {}): Decision<boolean> => {
  const { exclusions, explanation } = checkEligibility(candidate, options)
  const [first] = exclusions
  const details = { userId: candidate.userId, exclusions }
  return { outcome: first === undefined, reason: first ?? 'ELIGIBLE', details, explanation }
}

export interface EligibilityCheck {
  readonly exclusions: readonly Exclusion[]
  readonly explanation: Explanation
}

/** As `decideEligible`, in a cheaper form for checking many users. */
export const checkEligibility = (candidate: Candidate, options: EligibilityOptions): EligibilityCheck => {
  const answers = checks.map((check) => check.exclusion(candidate, options))
  const exclusions = answers.filter((exclusion) => exclusion !== undefined)
  const [first] = exclusions
  const explained = (check: Check, index: number): Explanation => {
    const reason = answers[index]
    return reason
      ? { ...check.passed, holds: false, reason, found: check.found(candidate, options) }
      : check.passed
  }
  return {
    exclusions,
    explanation: {
      question: `${candidate.userId} is eligible`,
      holds: first === undefined,
      reason: first ?? 'ELIGIBLE',
      because: first === undefined ? allPassed : checks.map(explained),
    },
  }
}

/** True when there is at least one exclusion, and all exclusions are among `reasons`. */
export const allExclusionsIn = (reasons: readonly Exclusion[], exclusions: readonly Exclusion[]): boolean =>
  exclusions.length > 0 && exclusions.every((exclusion) => reasons.includes(exclusion))

interface Check {
  /** The explanation when the check passes. One object is shared by all candidates. */
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
  // P-05, P-07: a user without a Sales or Service seat is excluded. This is not an error.
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

const allPassed = checks.map(({ passed }) => passed)
