import type { MailAddress } from '../../inbox/mail/incoming-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import { permanentMailError } from './mail-errors'

/**
 * Refuses header injection: a mail with a part that could end a header line and begin another, or that could hide
 * another recipient. The error is permanent and names the place.
 */
export const checkOutgoingMail = (mail: OutgoingMail): void => {
  for (const [place, id] of [
    ['messageId', mail.messageId],
    ...(mail.inReplyTo === undefined ? [] : [['inReplyTo', mail.inReplyTo] as const]),
    ...mail.references.map((id, index) => [`references[${index}]`, id] as const),
  ] as const) {
    expect(place, 'a message id without brackets and spaces', id, messageId)
  }
  checkAddress('from', mail.from)
  checkAddress('replyTo', mail.replyTo)
  mail.to.forEach((address, index) => checkAddress(`to[${index}]`, address))
  if (mail.to.length === 0) {
    throw permanentMailError('Expected at least one address in to, found none.')
  }
  expect('subject', 'one line', mail.subject, oneLine)
  mail.headers.forEach(({ name, value }, index) => {
    expect(`headers[${index}].name`, 'a header name of letters, digits and dashes', name, headerName)
    expect(`headers[${index}].value`, 'one line', value, oneLine)
    if (own.has(name.toLowerCase())) {
      throw permanentMailError(
        `Expected headers[${index}] to be an additional header, found ${name}, which a field of the mail already sets.`,
      )
    }
  })
}

const checkAddress = (place: string, { name, address }: MailAddress): void => {
  expect(`${place}.address`, 'one e-mail address', address, emailAddress)
  expect(`${place}.name`, 'one line', name ?? '', oneLine)
}

const expect = (place: string, expected: string, found: string, form: RegExp): void => {
  if (!form.test(found)) {
    throw permanentMailError(
      `Expected ${expected} in ${place}, found ${JSON.stringify(found.slice(0, 100))}.`,
    )
  }
}

const oneLine = /^\P{Cc}*$/u
const messageId = /^[^\s<>\p{Cc}]{1,998}$/u
const emailAddress = /^[^\s<>,;:"()[\]\\@\p{Cc}]{1,64}@[^\s<>,;:"()\\@\p{Cc}]{1,255}$/u
const headerName = /^[A-Za-z][A-Za-z0-9-]{0,99}$/

/** Headers that the sender generates from the fields of the mail. */
const own = new Set(
  'message-id in-reply-to references from sender reply-to to cc bcc subject date mime-version content-type content-transfer-encoding'.split(
    ' ',
  ),
)
