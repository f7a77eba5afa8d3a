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
 * What a failed attempt means. It is permanent only when every failure is: where one recipient may still be reached,
 * the mail goes out again, to all, under the same Message-ID.
 */
export const refusal = (
  mail: OutgoingMail,
  failures: readonly SmtpFailure[],
): HelpdeskError | PermanentMailError => {
  const [first] = failures
  const message = `Expected the mail server to take ${mail.messageId}, found: ${first?.response ?? first?.message ?? 'no answer'}`
  const details = { messageId: mail.messageId, code: first?.code, response: first?.responseCode }
  const make = failures.every(isFinal) ? permanentMailError : temporaryMailError
  return make(message, details, first)
}

/**
 * Only an answer about the mail itself is final. What is wrong with the connection, its encryption or the sign-in is
 * cured by the operator, and the mails wait for that.
 */
const isFinal = ({ code, responseCode = 550 }: SmtpFailure): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') &&
  responseCode >= 500 &&
  responseCode < 600 &&
  responseCode !== signInRequired

const signInRequired = 530
