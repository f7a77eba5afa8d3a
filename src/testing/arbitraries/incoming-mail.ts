import fc from 'fast-check'
import type { IncomingMail, MailAddress, MailHeader } from '../../inbox/mail/incoming-mail'

export type IncomingMailOptions = {
  /** Addresses of the header From. @default mostly valid addresses of customers, machines and roles */
  readonly from?: fc.Arbitrary<MailAddress>
  /** Our addresses, to which the mail is sent. @default help@acme.example and other addresses */
  readonly to?: fc.Arbitrary<MailAddress>
  /** Message-IDs of the mail itself and of the mails that it refers to. @default many different ones */
  readonly messageIds?: fc.Arbitrary<string>
  /** Subjects of the mails. @default texts with and without prefixes */
  readonly subjects?: fc.Arbitrary<string>
  /** Headers beside those with a property of their own. @default headers that the mail filter reads, and others */
  readonly headers?: fc.Arbitrary<MailHeader>
}

/** Mail as an adapter delivers it: a valid record with arbitrary content. */
export const incomingMail = ({
  from = senderAddresses,
  to = mailAddresses(fc.constant('help@acme.example')),
  messageIds = someMessageId,
  subjects = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('Re: Hello', 'Out of office: Hello')),
  headers = mailHeader,
}: IncomingMailOptions = {}): fc.Arbitrary<IncomingMail> =>
  fc.record(
    {
      envelope: fc.record({
        from: fc.option(fc.emailAddress(), { freq: 6 }),
        to: fc.array(fc.emailAddress(), { maxLength: 2 }),
      }),
      messageId: messageIds,
      inReplyTo: fc.array(messageIds, { maxLength: 2 }),
      references: fc.array(messageIds, { maxLength: 4 }),
      from,
      replyTo: fc.array(from, { maxLength: 2 }),
      to: fc.array(to, { maxLength: 2 }),
      cc: fc.array(to, { maxLength: 1 }),
      subject: subjects,
      date: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      text: fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.constant('Great offers. Unsubscribe: https://shop.example/leave'),
      ),
      reply: fc.string({ maxLength: 100 }),
      html: fc.constant('<p>Hello. <a href="https://shop.example/x">Unsubscribe</a></p>'),
      headers: fc.array(headers, { maxLength: 4 }),
      attachments: fc.array(attachment, { maxLength: 1 }),
      report: fc.record({ failedMessageId: messageIds }, { requiredKeys: [] }),
      sourceDigest: fc.stringMatching(/^[0-9a-f]{64}$/),
    },
    {
      requiredKeys: [
        'envelope',
        'inReplyTo',
        'references',
        'replyTo',
        'to',
        'cc',
        'subject',
        'text',
        'reply',
        'headers',
        'attachments',
        'sourceDigest',
      ],
    },
  )

const mailAddresses = (addresses: fc.Arbitrary<string>): fc.Arbitrary<MailAddress> =>
  fc.record({ name: fc.string({ maxLength: 20 }), address: addresses }, { requiredKeys: ['address'] })

/** Addresses, most of them valid. */
const senderAddresses = mailAddresses(
  fc.oneof(
    { weight: 6, arbitrary: fc.emailAddress() },
    {
      weight: 3,
      arbitrary: fc.constantFrom('sales@shop.example', 'Ana+news@EX.com', 'noreply@shop.example'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  ),
)

const someMessageId: fc.Arbitrary<string> = fc
  .tuple(fc.uuid(), fc.constantFrom('ex.com', 'shop.example'))
  .map(([id, domain]) => `${id}@${domain}`)

const attachment = fc.record({
  name: fc.string({ maxLength: 20 }),
  type: fc.constantFrom('image/png', 'application/pdf'),
  size: fc.nat(),
})

/** Headers that the mail filter reads, with realistic values, and other headers. */
const mailHeader: fc.Arbitrary<MailHeader> = fc.oneof(
  fc.constantFrom<MailHeader>(
    { name: 'auto-submitted', value: 'no' },
    { name: 'auto-submitted', value: 'auto-replied' },
    { name: 'precedence', value: 'bulk' },
    { name: 'precedence', value: 'list' },
    { name: 'list-id', value: 'News <news.shop.example>' },
    { name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' },
    { name: 'feedback-id', value: 'campaign:shop' },
    { name: 'x-original-sender', value: 'cleo@ex.com' },
    { name: 'x-auto-response-suppress', value: 'All' },
    { name: 'content-type', value: 'multipart/report; report-type=delivery-status' },
  ),
  fc.record({
    name: fc.constantFrom('auto-submitted', 'precedence', 'list-id', 'list-post', 'content-type', 'x-loop'),
    value: fc.string({ maxLength: 40 }),
  }),
)
