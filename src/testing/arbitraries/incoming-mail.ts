import fc from 'fast-check'
import type { IncomingMail, MailAddress, MailHeader } from '../../inbox/mail/incoming-mail'

/** Addresses, most of them valid. */
const mailAddress: fc.Arbitrary<MailAddress> = fc.record(
  {
    name: fc.string({ maxLength: 20 }),
    address: fc.oneof(
      { weight: 6, arbitrary: fc.emailAddress() },
      {
        weight: 3,
        arbitrary: fc.constantFrom('sales@shop.example', 'Ana+news@EX.com', 'noreply@shop.example'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
    ),
  },
  { requiredKeys: ['address'] },
)

const messageId: fc.Arbitrary<string> = fc
  .tuple(fc.uuid(), fc.constantFrom('ex.com', 'shop.example'))
  .map(([id, domain]) => `${id}@${domain}`)

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

/** Mail as an adapter delivers it: a valid record with arbitrary content. */
export const incomingMail: fc.Arbitrary<IncomingMail> = fc.record(
  {
    envelope: fc.record({
      from: fc.option(fc.emailAddress(), { freq: 6 }),
      to: fc.array(fc.emailAddress(), { maxLength: 2 }),
    }),
    messageId,
    inReplyTo: fc.array(messageId, { maxLength: 2 }),
    references: fc.array(messageId, { maxLength: 4 }),
    from: mailAddress,
    replyTo: fc.array(mailAddress, { maxLength: 1 }),
    to: fc.array(mailAddress, { maxLength: 2 }),
    cc: fc.array(mailAddress, { maxLength: 1 }),
    subject: fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('Re: Hello', 'Out of office: Hello')),
    date: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    text: fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constant('Great offers. Unsubscribe: https://shop.example/leave'),
    ),
    reply: fc.string({ maxLength: 100 }),
    html: fc.constant('<p>Hello. <a href="https://shop.example/x">Unsubscribe</a></p>'),
    headers: fc.array(mailHeader, { maxLength: 4 }),
    attachments: fc.constant([]),
    report: fc.record({ failedMessageId: messageId }, { requiredKeys: [] }),
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
