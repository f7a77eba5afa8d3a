import type { Decision } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { flag, guardWith, object } from '../../shared/guard'

/** The policy has no settings. */
export type DuplicateRule = Readonly<Record<never, never>>

/** Which mails arrived before, as the host looked up in its records. */
export type DuplicateFacts = {
  /** A mail with the same `mailDedupeKey` arrived in this inbox. */
  readonly key: boolean
  /** A mail with the same normalised Message-ID arrived in this inbox. */
  readonly messageId: boolean
}

export const duplicateReasons = ['DUPLICATE_MESSAGE', 'MESSAGE_ID_COLLISION', 'ACCEPTED'] as const

export type DuplicateReason = (typeof duplicateReasons)[number]

/**
 * F-01: whether a mail arrived before. The same Message-ID with another text is another mail, and both are kept.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideDuplicate = (
  _: DuplicateRule,
  facts: DuplicateFacts,
): Decision<boolean, DuplicateReason> => {
  guardWith(facts, factsForm, 'facts')
  const { key, messageId } = facts
  return firstMatch<boolean, DuplicateReason>(
    { key: 'mail/arrived-before' },
    (duplicate) => duplicate,
    [
      { key: 'mail/same-key-arrived', holds: key, reason: 'DUPLICATE_MESSAGE', outcome: true },
      {
        key: 'mail/same-message-id-arrived',
        holds: messageId,
        reason: 'MESSAGE_ID_COLLISION',
        outcome: false,
      },
    ],
    { outcome: false, reason: 'ACCEPTED' },
  )
}

const factsForm = object({ key: flag, messageId: flag })
