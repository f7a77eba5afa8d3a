import { createHash } from 'node:crypto'
import type { Email } from 'postal-mime'
import type { IncomingMail, MailHeader } from '../../inbox/mail/incoming-mail'
import { HelpdeskError } from '../../shared/errors'
import { mailAddresses } from './addresses'
import { inlineImages, mailAttachments } from './attachments'
import { cleanHtml } from './clean-html'
import { cleanLine, cleanText } from './clean-text'
import { deliveryReport } from './delivery-report'
import type { MailLimits } from './limits'
import { bounds, defaultLimits } from './limits'
import { mailDate } from './mail-date'
import { messageIds } from './message-ids'
import { parseSource } from './parse-source'
import { textOfHtml } from './text-of-html'
import { visibleReply } from './visible-reply'

/**
 * Parses the source of a mail. Of a broken source it reads the readable parts; it never rejects for one.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a source above `sourceBytes`; nothing else.
 */
export const readMail = async (
  source: Uint8Array,
  envelope: IncomingMail['envelope'],
  options: Partial<MailLimits> = {},
): Promise<IncomingMail> => {
  const limits = { ...defaultLimits, ...options }
  if (source.byteLength > limits.sourceBytes) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected a mail of at most ${limits.sourceBytes} bytes, found ${source.byteLength}.`,
      { limit: limits.sourceBytes, found: source.byteLength },
    )
  }
  const email = await parseSource(source)
  const [messageId] = messageIds(email.messageId)
  const [from] = mailAddresses([email.from, email.sender].filter((address) => address !== undefined))
  const date = mailDate(headerValue(email, 'date'))
  const report = await deliveryReport(email)
  return {
    envelope,
    ...(messageId !== undefined && { messageId }),
    inReplyTo: messageIds(email.inReplyTo),
    references: messageIds(email.references),
    ...(from !== undefined && { from }),
    replyTo: mailAddresses(email.replyTo),
    to: mailAddresses(email.to),
    cc: mailAddresses(email.cc),
    subject: cleanLine(email.subject ?? '', bounds.subject),
    ...(date !== undefined && { date }),
    ...bodies(email, limits),
    headers: mailHeaders(email),
    attachments: mailAttachments(email.attachments),
    ...(report !== undefined && { report }),
    sourceDigest: createHash('sha256').update(source).digest('hex'),
  }
}

const bodies = (email: Email, limits: MailLimits): Pick<IncomingMail, 'text' | 'reply' | 'html'> => {
  const images = inlineImages(email.attachments, limits.inlineImageBytes)
  const html = cleanText(
    cleanHtml(email.html ?? '', images, limits.inlineImageBytes),
    Number.POSITIVE_INFINITY,
  )
  const plain = cleanText(email.text ?? '', limits.textLength).trim()
  const text = plain === '' ? cleanText(textOfHtml(html), limits.textLength) : plain
  return { text, reply: visibleReply(text), ...(html !== '' && { html }) }
}

const mailHeaders = (email: Email): readonly MailHeader[] =>
  email.headers.slice(0, bounds.headers).map(({ key, value }) => ({
    name: cleanLine(key, bounds.headerName).toLowerCase(),
    value: cleanLine(value, bounds.headerValue),
  }))

const headerValue = (email: Email, name: string): string | undefined =>
  email.headers.find(({ key }) => key === name)?.value
