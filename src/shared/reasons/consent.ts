/** Reason codes of consent (rows C of the semantics), each with the sentence that people read. */
export const consentReasons = {
  CONSENT_NOT_REQUIRED: 'No consent is asked for.',
  CONSENT_WITHDRAWN: 'The visitor withdrew their consent.',
  CONSENT_EXPIRED: 'The consent expired.',
  CONSENT_REFUSED: 'The visitor refused, and may still agree.',
  CONSENT_REQUIRED: 'The visitor has to agree first.',
  CONSENT_STALE: 'The text changed since the visitor agreed.',
  CONSENT_GIVEN: 'The visitor agreed to this text.',
  OBJECTED: 'The visitor objected.',
  NOTICE_NOT_SHOWN: 'The notice was not shown to the visitor.',
  LEGITIMATE_INTEREST: 'The notice was shown; chatting is based on legitimate interest.',
  CONSENT_TEXT_CHANGED: 'The text changed without a new version.',
  CONSENT_TEXT_EMPTY: 'Asking for consent needs a text.',
  PRIOR_OPT_OUT: 'The contact opted out before, and the opt-out is still valid.',
  OPT_IN_TICKED: 'The visitor ticked the box.',
  SUBSCRIPTION_PENDING_IDENTITY: 'The subscription waits for an address.',
  SUBSCRIBED: 'The contact is subscribed.',
  PROCESSING_STOPPED: 'Processing was stopped by the person concerned.',
  SERVICE_MESSAGE: 'An answer in an open conversation needs no subscription.',
  NO_SUBSCRIPTION: 'The contact is not subscribed to this.',
  LEDGER_INTACT: 'The consent ledger was not changed.',
  LEDGER_BROKEN: 'A record of the consent ledger was changed or is missing.',
  LEGAL_HOLD: 'A legal hold protects the data.',
  RETENTION_OPEN: 'The conversation is still open.',
  RETENTION_DELETE: 'The retention period is over, so the data is deleted.',
  RETENTION_ANONYMISE: 'The retention period is over, so the conversation is anonymised.',
  RETENTION_KEEP: 'The retention period is not over.',
  PERSON_ERASED: 'The person was erased.',
  IMPORT_ACCEPTED: 'The contact may be imported: no later erasure is known for this address.',
  IMPORT_ERASED: 'The imported data is older than the erasure of the person.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type ConsentDetails = {
  /** The place and the kind of the first fault. */
  LEDGER_BROKEN: BrokenLedger
}

/** The first fault of a consent ledger. */
export type BrokenLedger = {
  /** The place of the first broken record, from 0; for `end` the number of records. */
  readonly index: number
  /** The id of that record; absent for `end`. */
  readonly recordId?: string
  /**
   * `place`: another position than its number. `previous`: it does not follow the record before it. `personal`: another
   * personal part. `link`: another content. `end`: the chain does not end at its head.
   */
  readonly fault: 'place' | 'previous' | 'personal' | 'link' | 'end'
}
