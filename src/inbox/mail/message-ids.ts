import type { IncomingMail } from './incoming-mail'

/** The one form in which Message-IDs are compared: without brackets and spaces, the domain in lower case. */
export const normalMessageId = (messageId: string): string => {
  const bare = messageId.trim().replace(/^</, '').replace(/>$/, '').slice(0, 998)
  const at = bare.lastIndexOf('@')
  return at < 0 ? bare : bare.slice(0, at) + bare.slice(at).toLowerCase()
}

/** More than any thread needs; a mail may name as many as it likes. */
const maxReferences = 50

/**
 * The messages a mail goes on from, in the order in which they are asked: what a report says could not be delivered, what
 * it replies to, then its references from the newest to the oldest. At most 50.
 */
export const referencedMessageIds = (mail: IncomingMail): readonly string[] => [
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
