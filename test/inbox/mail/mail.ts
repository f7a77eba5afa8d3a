import type { IncomingMail } from '../../../src/inbox/mail/incoming-mail'

/** A plain question from a person, but for what is said. */
export const mail = (but: Partial<IncomingMail> = {}): IncomingMail => ({
  envelope: { from: 'cleo@ex.com', to: ['help@acme.example'] },
  messageId: 'm1@ex.com',
  inReplyTo: [],
  references: [],
  from: { name: 'Cleo', address: 'cleo@ex.com' },
  replyTo: [],
  to: [{ address: 'help@acme.example' }],
  cc: [],
  subject: 'A question',
  text: 'Where is my order?',
  reply: 'Where is my order?',
  headers: [],
  attachments: [],
  sourceDigest: '0'.repeat(64),
  ...but,
})

export const from = (address: string): Partial<IncomingMail> => ({ from: { address } })

export const headers = (...pairs: readonly (readonly [string, string])[]): Partial<IncomingMail> => ({
  headers: pairs.map(([name, value]) => ({ name, value })),
})
