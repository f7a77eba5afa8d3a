import { type Decision, decision } from '../../shared/decision'
import { digest } from '../../shared/digest'
import { firstMatch } from '../../shared/first-match'
import { canonicalAddress } from './canonical-address'
import type { IncomingMail } from './incoming-mail'
import { normalMessageId } from './message-ids'

/**
 * The dedupe key of a mail within an inbox (F-01): from Message-ID and text, or from sender, date, subject and text
 * when it has no Message-ID. A direct copy and a copy through a mailing list have the same key.
 */
export const mailDedupeKey = (mail: IncomingMail): string => {
  const body = digest(normalBody(mail.text))
  const messageId = normalMessageId(mail.messageId ?? '')
  if (messageId !== '') return digest('message-id', messageId, body)
  const from = canonicalAddress(mail.from?.address ?? '') ?? mail.from?.address ?? ''
  return digest('no-message-id', from, String(mail.date ?? ''), mail.subject.trim(), body)
}

/** F-01: whether a mail arrived before. The same Message-ID with another text is another mail, and both are kept. */
export const decideDuplicate = (seen: {
  /** A mail with the same key arrived in this inbox. */
  readonly key: boolean
  /** A mail with the same Message-ID arrived in this inbox. */
  readonly messageId: boolean
}): Decision<boolean> =>
  firstMatch(
    'the mail arrived before',
    (duplicate) => duplicate,
    [
      { question: 'its key was seen', holds: seen.key, reason: 'DUPLICATE_MESSAGE', outcome: true },
      {
        question: 'its Message-ID was seen over another text',
        holds: seen.messageId,
        reason: 'MESSAGE_ID_COLLISION',
        outcome: false,
      },
    ],
    decision(false, 'ACCEPTED', { question: 'it is new', holds: !seen.key && !seen.messageId }),
  )

/** Removes the differences between copies of one mail: line ends, white space, and the footer of a mailing list. */
const normalBody = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/\s+/g, ' '))
  const footer = lines.findIndex(beginsFooter)
  const kept = footer < 0 ? lines : lines.slice(0, footer)
  return kept.filter((line) => line !== '' && line !== '--').join('\n')
}

const beginsFooter = (line: string): boolean =>
  line.startsWith('You received this message because you are subscribed to') || /^_{40,}$/.test(line)
