import { digest } from '../../shared/digest'
import { guardWith } from '../../shared/guard'
import { canonicalAddress } from './canonical-address'
import { keyedForm } from './helper-guards'
import type { IncomingMail } from './incoming-mail'
import { normalMessageId } from './message-ids'

/**
 * The dedupe key of a mail within an inbox (F-01): from Message-ID and text, or from sender, date, subject and text
 * when it has no Message-ID. A direct copy and a copy through a mailing list have the same key.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form.
 */
export const mailDedupeKey = (mail: IncomingMail): string => {
  guardWith(mail, keyedForm, 'mail')
  const body = digest(normalBody(mail.text))
  const messageId = normalMessageId(mail.messageId ?? '')
  if (messageId !== '') return digest('message-id', messageId, body)
  const from = canonicalAddress(mail.from?.address ?? '') ?? mail.from?.address ?? ''
  return digest('no-message-id', from, String(mail.date ?? ''), mail.subject.trim(), body)
}

/** Removes the differences between copies of one mail: line ends, white space, and the footer of a mailing list. */
const normalBody = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/\s+/g, ' '))
  const footer = lines.findIndex(beginsFooter)
  const kept = footer < 0 ? lines : lines.slice(0, footer)
  return kept.filter((line) => line !== '' && line !== '--').join('\n')
}

const beginsFooter = (line: string): boolean =>
  line.startsWith('You received this message because you are subscribed to') || /^_{40,}$/.test(line)
