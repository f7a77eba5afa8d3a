import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith, number, object, text } from '../shared/guard'

/** The policy has no settings. */
export type CreateInboxRule = Readonly<Record<never, never>>

export type CreateInboxFacts = {
  /** The number of inboxes that the account has now. */
  readonly inboxes: number
  /** The edition that the account pays for: `free`, `starter`, `professional`, `enterprise`, or a host's own. */
  readonly edition: string
}

export const createInboxReasons = ['ALLOWED', 'EDITION_REQUIRED'] as const

export type CreateInboxReason = (typeof createInboxReasons)[number]

/**
 * P-02: a second inbox needs a Professional or Enterprise edition.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideCreateInbox = (
  _: CreateInboxRule,
  facts: CreateInboxFacts,
): Decision<boolean, CreateInboxReason> => {
  guardWith(facts, factsForm, 'facts')
  const { inboxes, edition } = facts
  return firstMatch<boolean, CreateInboxReason>(
    { key: 'inbox/may-have-another-inbox' },
    (allowed) => allowed,
    [
      {
        key: 'inbox/is-first-inbox',
        holds: inboxes === 0,
        found: inboxes,
        reason: 'ALLOWED',
        outcome: true,
      },
      {
        key: 'inbox/edition-allows-several',
        holds: editionsWithSeveral.includes(edition),
        expected: editionsWithSeveral,
        found: edition,
        reason: 'ALLOWED',
        outcome: true,
      },
    ],
    { reason: 'EDITION_REQUIRED', outcome: false },
  )
}

const factsForm = object({ inboxes: number, edition: text })

const editionsWithSeveral: readonly string[] = ['professional', 'enterprise']
