import { guardWith, text } from '../../shared/guard'
import { referringForm } from './helper-guards'
import type { IncomingMail } from './incoming-mail'

/**
 * The form in which Message-IDs are compared: without brackets and spaces, the domain in lower case.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is no text.
 */
export const normalMessageId = (messageId: string): string => {
  guardWith(messageId, text, 'messageId')
  const bare = messageId.trim().replace(/^</, '').replace(/>$/, '').slice(0, 998)
  const at = bare.lastIndexOf('@')
  return at < 0 ? bare : bare.slice(0, at) + bare.slice(at).toLowerCase()
}

/** More than any thread needs. A mail could contain any number. */
const maxReferences = 50

/**
 * The messages that a mail refers to, in the order in which they are looked up: the undelivered message of a report,
 * In-Reply-To, then References from newest to oldest. At most 50, normalised.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form.
 */
export const referencedMessageIds = (
  mail: Pick<IncomingMail, 'inReplyTo' | 'references' | 'report'>,
): readonly string[] => {
  guardWith(mail, referringForm, 'mail')
  return [
    ...new Set(
      [
        ...(mail.report?.failedMessageId === undefined ? [] : [mail.report.failedMessageId]),
        ...mail.inReplyTo.slice(0, maxReferences),
        ...mail.references.slice(-maxReferences).reverse(),
      ]
        .slice(0, maxReferences)
        .map(normalMessageId)
        .filter((id) => id !== ''),
    ),
  ]
}
