import { guardWith } from '../../shared/guard'
import { derivedId } from '../../shared/ids'
import type { Instant } from '../../shared/instant'
import { refusal } from '../../shared/refuse'
import { requireGlobal } from '../../shared/require-global'
import { domainOf } from './canonical-address'
import type { MailChannel } from './compose-reply'
import { headerText } from './header-text'
import { transcriptForm } from './helper-guards'
import type { MailAddress } from './incoming-mail'
import type { OutgoingMail } from './outgoing-mail'
import { recipients } from './recipients'

export type Transcript = {
  /** Only its digest is in the mail. */
  readonly conversationId: string
  /** The occasion, such as the closing or a request. Equal occasions get equal Message-IDs. */
  readonly occasion: string
  /** The channel from which the mail is sent. */
  readonly channel: MailChannel
  /** The visitor, at least one address. */
  readonly to: readonly MailAddress[]
  /** I-11: can be edited. @default 'Your chat with ' and the name of the channel */
  readonly subject?: string
  /** The messages that the visitor saw, oldest first. No notes and no suppressed messages. */
  readonly messages: readonly TranscriptMessage[]
  /** The IANA zone of the times. */
  readonly zone: string
  /** The page on which the chat started. Omitted unless it is an http or https URL. */
  readonly page?: string
}

export type TranscriptMessage = {
  /** The name of the writer. */
  readonly name: string
  /** When it was written, in epoch milliseconds. */
  readonly at: Instant
  /** The text that the visitor saw. */
  readonly text: string
}

/**
 * Composes the mail with the transcript of a chat: the messages with names and times, and the page (semantics 7).
 *
 * @throws HelpdeskError `ZONE_INVALID` for an unknown zone, `INVALID_INPUT` for a recipient that is not a mail
 * address.
 */
export const composeTranscript = (transcript: Transcript): OutgoingMail => {
  guardWith(transcript, transcriptForm, 'transcript')
  const { channel, conversationId, zone } = transcript
  const timeOf = clockIn(zone)
  const from = { name: headerText(channel.name), address: channel.address }
  const title = `Your chat with ${channel.name}`
  const page = webPage(transcript.page)
  return {
    messageId: `${derivedId('transcript', conversationId, transcript.occasion)}@${domainOf(channel.address)}`,
    references: [],
    from,
    replyTo: from,
    to: recipients(transcript.to),
    subject: headerText(transcript.subject ?? title),
    text: [
      `${title}${page === undefined ? '' : `\n${page}`}`,
      ...transcript.messages.map(({ name, at, text }) => `${timeOf(at)}  ${headerText(name)}\n${text}`),
      `Times are those of ${zone}.`,
    ].join('\n\n'),
    headers: [{ name: 'Auto-Submitted', value: 'auto-generated' }],
  }
}

/** Formats instants as `2026-03-29 14:05`. */
const clockIn = (zone: string): ((at: Instant) => string) => {
  const format = formatIn(zone)
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
  }
}

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  requireGlobal('Intl')
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  } catch {
    throw refusal('ZONE_INVALID', 'zone', 'an IANA time zone', timeZone)
  }
}

const webPage = (page = ''): string | undefined => {
  requireGlobal('URL')
  try {
    const { protocol, href } = new URL(page)
    return protocol === 'http:' || protocol === 'https:' ? href : undefined
  } catch {
    return undefined
  }
}
