import { incomingMail } from '../../inbox/mail/facts-schema'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput } from '../parse-input'

/**
 * Validates a mail from another parser than `frontdesk/adapters/mime`.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseIncomingMail = (input: unknown): IncomingMail => accepted(checkIncomingMail(input))

/** Validates a mail from another parser than `frontdesk/adapters/mime`; returns all refusals, each with its place. Throws nothing. */
export const checkIncomingMail = (input: unknown): Checked<IncomingMail> =>
  checkInput<IncomingMail>(incomingMail, 'mail', input)
