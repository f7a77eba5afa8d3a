import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import type { HelpdeskError } from '../../shared/errors'
import type { PermanentMailError } from '../contracts/mail'
import { permanentMailError, temporaryMailError } from './mail-errors'

interface SmtpFailure extends Error {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
}

/**
 * The error of a failed attempt. It is permanent only if all failures are final. If one recipient may still be reached,
 * the mail is sent again to all recipients, with the same Message-ID.
 */
export const refusal = (
  mail: OutgoingMail,
  failures: readonly SmtpFailure[],
): HelpdeskError | PermanentMailError => {
  const [first] = failures
  const message = `Expected the mail server to accept ${mail.messageId}, found: ${first?.response ?? first?.message ?? 'no answer'}`
  const details = { messageId: mail.messageId, code: first?.code, response: first?.responseCode }
  const make = failures.every(isFinal) ? permanentMailError : temporaryMailError
  return make(message, details, first)
}

/**
 * Only an answer about the mail itself is final. Problems of the connection, of TLS or of the sign-in can be repaired,
 * and the mails wait until then.
 */
const isFinal = ({ code, responseCode = 550 }: SmtpFailure): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') &&
  responseCode >= 500 &&
  responseCode < 600 &&
  responseCode !== signInRequired

const signInRequired = 530
