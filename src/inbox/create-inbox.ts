import { type Decision, decision } from '../shared/decision'

/** P-02: a second inbox needs a Professional or Enterprise edition. */
export const decideCreateInbox = (facts: {
  readonly inboxes: number
  readonly edition: string
}): Decision<boolean> => {
  const allowed = facts.inboxes === 0 || facts.edition === 'professional' || facts.edition === 'enterprise'
  return decision(allowed, allowed ? 'ALLOWED' : 'EDITION_REQUIRED', {
    question: 'the account may have one more inbox',
    holds: allowed,
    expected: facts.inboxes === 0 ? 'any edition' : ['professional', 'enterprise'],
    found: { inboxes: facts.inboxes, edition: facts.edition },
  })
}
