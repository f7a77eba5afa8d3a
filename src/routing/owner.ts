import { type Decision, decision, type Explanation } from '../shared/decision'
import { firstMatch, type Row } from '../shared/first-match'
import { allExclusionsIn, checkEligibility, type Exclusion } from './eligibility'
import { chooseFromPool } from './pool'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { OwnerRule } from './routing-rule'

/** Routes to the contact's owner, or to the fallback. */
export const routeToOwner = (rule: OwnerRule, facts: RoutingFacts): Decision<RoutingOutcome> => {
  const { known = false, ownerId, cookieBound = false } = facts.owner ?? {}
  const byAddress = facts.conversation.identifiedBy === 'address'
  const hasOwner = known && ownerId !== undefined
  const resolved = hasOwner && (byAddress || cookieBound)
  const owner = resolved ? facts.candidates.find(({ userId }) => userId === ownerId) : undefined
  const checked = owner && checkEligibility(owner, facts)
  const fallback = rule.fallback && chooseFromPool(rule.fallback, rule, facts)

  const toOwner: RoutingOutcome = hasOwner ? { kind: 'assign', userId: ownerId } : { kind: 'unassigned' }
  const toFallback: Pick<Row<RoutingOutcome>, 'outcome' | 'details'> = {
    outcome: fallback?.outcome ?? { kind: 'unassigned' },
    details: {
      ...fallback?.details,
      ...(hasOwner && { ownerId }),
      ...(fallback && { fallback: fallback.reason }),
    },
  }
  return firstMatch<RoutingOutcome>(
    'the owner answers, or the fallback does',
    ({ kind }) => kind === 'assign',
    [
      //
      {
        question: 'the owner is eligible',
        holds: checked?.explanation.holds === true,
        reason: 'CONTACT_OWNER',
        found: ownerId ?? null,
        because: checked ? [checked.explanation] : unknownOwner,
        outcome: toOwner,
        details: { userId: ownerId },
      },
      // no owner.
      {
        question: 'the contact is unknown or has no owner',
        holds: !hasOwner,
        reason: 'NO_OWNER',
        found: { known, ownerId },
        ...toFallback,
      },
      // the owner cannot be resolved.
      {
        question: 'a cookie would prove who writes, and none binds the visitor to the contact',
        holds: !resolved,
        reason: 'OWNER_NOT_RESOLVABLE',
        found: { cookieBound },
        ...toFallback,
      },
      //
      {
        question: 'there is a fallback',
        holds: fallback !== undefined,
        reason: 'OWNER_EXCLUDED_FALLBACK',
        because: fallback ? [fallback.explanation] : [],
        ...toFallback,
      },
      // mail may wait for an owner who is only away.
      {
        question:
          'an address identifies the customer, and such a message may go to an owner who is merely away',
        holds:
          byAddress && rule.emailToAwayOwner === true && allExclusionsIn(away, checked?.exclusions ?? []),
        reason: 'OWNER_AWAY_ASSIGNED',
        expected: { emailToAwayOwner: true },
        found: {
          emailToAwayOwner: rule.emailToAwayOwner ?? false,
          exclusions: checked?.exclusions,
        },
        outcome: toOwner,
        details: { userId: ownerId },
      },
    ],
    decision(
      { kind: 'unassigned' },
      'OWNER_UNAVAILABLE_UNASSIGNED',
      { question: 'otherwise nobody answers', holds: true },
      { ownerId },
    ),
  )
}

const away: readonly Exclusion[] = ['STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS']

const unknownOwner: readonly Explanation[] = [
  { question: 'the owner is a person of this account', holds: false },
]
