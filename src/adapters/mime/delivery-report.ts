import type { Attachment, Email } from 'postal-mime'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { bytesOf } from './content'
import { messageIds } from './message-ids'
import { parseHeaders } from './parse-source'

/**
 * Reads a delivery report (RFC 3464); `undefined` when the mail is not a report. The returned headers in the report
 * name the failed message. A report of a delay or a success names no failed message.
 */
export const deliveryReport = async (email: Email): Promise<IncomingMail['report']> => {
  if (!isDeliveryReport(email)) {
    return undefined
  }
  const returned = email.attachments.find(({ mimeType }) => returnedTypes.has(mimeType))
  const [failedMessageId] =
    returned === undefined || !tellsOfFailure(email)
      ? []
      : messageIds((await parseHeaders(bytesOf(returned))).messageId)
  return failedMessageId === undefined ? {} : { failedMessageId }
}

const isDeliveryReport = ({ headers, attachments }: Email): boolean => {
  const type = headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? ''
  const kind = /report-type\s*=\s*"?([^\s";]+)/.exec(type)?.[1]
  return (
    /^\s*multipart\/report\b/.test(type) &&
    (kind === undefined ? attachments.some(isStatus) : kind === 'delivery-status')
  )
}

const tellsOfFailure = ({ attachments }: Email): boolean => {
  const status = attachments.filter(isStatus).map((part) => new TextDecoder().decode(bytesOf(part)))
  const actions = status.flatMap((text) =>
    Array.from(text.matchAll(/^action:[ \t]*(\w+)/gim), (match) => match[1]),
  )
  return actions.length === 0 || actions.some((action) => action?.toLowerCase() === 'failed')
}

const isStatus = ({ mimeType }: Attachment): boolean =>
  mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status'

const returnedTypes = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
])
