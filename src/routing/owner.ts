import { type Decision, type Explanation } from '../shared/decision'
import { firstMatch, type Row } from '../shared/first-match'
import { unavailableReasons } from './candidate'
import { allExclusionsIn, checkEligibility, limitsOf } from './check-eligibility'
import { chooseFromPool } from './pool'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { OwnerReason } from './routing-reasons'
import type { OwnerRule } from './routing-rule'

/** Routes to the contact's owner, or to the fallback. */
export const routeToOwner = (rule: OwnerRule, facts: RoutingFacts): Decision<RoutingOutcome, OwnerReason> => {
  const { known = false, ownerId, cookieBound = false } = facts.owner ?? {}
  const { identifiedBy } = facts
  const byAddress = identifiedBy === 'address'
  const hasOwner = known && ownerId !== undefined
  const proven = byAddress || cookieBound
  const owner = hasOwner && proven ? facts.candidates.find(({ userId }) => userId === ownerId) : undefined
  const checked = owner && checkEligibility(owner, limitsOf(facts))
  const fallback = rule.fallback && chooseFromPool(rule.fallback, rule, facts)

  const ownerIs = hasOwner ? { ownerId } : {}
  const toOwner: Pick<Row<RoutingOutcome, OwnerReason>, 'outcome' | 'details'> = {
    outcome: hasOwner ? { kind: 'assign', userId: ownerId } : { kind: 'unassigned' },
    ...(hasOwner && { details: { userId: ownerId } }),
  }
  const toFallback: Pick<Row<RoutingOutcome, OwnerReason>, 'outcome' | 'details'> = {
    outcome: fallback?.outcome ?? { kind: 'unassigned' },
    details: { ...fallback?.details, ...ownerIs, ...(fallback && { fallback: fallback.reason }) },
  }
  return firstMatch<RoutingOutcome, OwnerReason>(
    'routing/owner-or-fallback-answers',
    ({ kind }) => kind === 'assign',
    [
      //
      {
        key: 'routing/owner-is-eligible',
        holds: checked?.explanation.holds === true,
        reason: 'CONTACT_OWNER',
        found: ownerId ?? null,
        because: [checked ? checked.explanation : unknownOwner()],
        ...toOwner,
      },
      // no owner.
      {
        key: 'routing/contact-has-owner',
        holds: hasOwner,
        decidesIf: false,
        reason: 'NO_OWNER',
        found: { known, ownerId: ownerId ?? null },
        ...toFallback,
      },
      // the owner cannot be resolved.
      {
        key: 'routing/customer-is-proven',
        holds: proven,
        decidesIf: false,
        reason: 'OWNER_NOT_RESOLVABLE',
        found: { identifiedBy, cookieBound },
        ...toFallback,
      },
      //
      {
        key: 'routing/rule-has-fallback',
        holds: fallback !== undefined,
        reason: 'OWNER_EXCLUDED_FALLBACK',
        because: fallback ? [fallback.explanation] : [],
        ...toFallback,
      },
      // mail may wait for an owner who is only away.
      {
        key: 'routing/away-owner-gets-mail',
        holds:
          byAddress &&
          rule.emailToAwayOwner === true &&
          allExclusionsIn(unavailableReasons, checked?.excludedBy ?? []),
        reason: 'OWNER_AWAY_ASSIGNED',
        expected: { identifiedBy: 'address', emailToAwayOwner: true },
        found: {
          identifiedBy,
          emailToAwayOwner: rule.emailToAwayOwner ?? false,
          exclusions: checked?.excludedBy,
        },
        ...toOwner,
      },
    ],
    { outcome: { kind: 'unassigned' }, reason: 'OWNER_UNAVAILABLE_UNASSIGNED', details: ownerIs },
  )
}

const unknownOwner = (): Explanation => ({ key: 'routing/owner-is-a-user', holds: false })
