import * as z from 'zod/mini'
import { subjectKinds } from '../blocking/block'

const text = z.string()
const texts = z.array(text)

const address = z.strictObject({ name: z.exactOptional(text), address: text })
const addresses = z.array(address)

/** A mail, as an adapter parsed it. The adapter limits its lengths. */
export const incomingMail = z.strictObject({
  envelope: z.strictObject({ from: z.nullable(text), to: texts }),
  messageId: z.exactOptional(text),
  inReplyTo: texts,
  references: texts,
  from: z.exactOptional(address),
  replyTo: addresses,
  to: addresses,
  cc: addresses,
  subject: text,
  date: z.exactOptional(z.int()),
  text,
  reply: text,
  html: z.exactOptional(text),
  headers: z.array(z.strictObject({ name: text, value: text })),
  attachments: z.array(z.strictObject({ name: text, type: text, size: z.int().check(z.minimum(0)) })),
  report: z.exactOptional(z.strictObject({ failedMessageId: z.exactOptional(text) })),
  sourceDigest: text,
})

export const duplicateFacts = z.strictObject({ key: z.boolean(), messageId: z.boolean() })

export const threadingFacts = z.strictObject({
  mail: incomingMail,
  ownAddresses: texts,
  threads: z.record(text, text),
  tokens: z.strictObject({ recipients: texts, subject: texts }),
  deleted: texts,
  participants: z.record(text, texts),
})

/** The decision of `decideBlocked` can be given, which has more properties. */
const senderBlock = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('FILTERED_BLOCKED'),
    details: z.exactOptional(z.object({ kind: z.enum(subjectKinds), value: text, channelKind: text })),
  }),
  z.object({
    reason: z.literal('ALLOW_LISTED'),
    details: z.exactOptional(z.object({ kind: z.enum(['address', 'domain']), value: text })),
  }),
  z.object({ reason: z.literal('NOT_BLOCKED') }),
])

export const mailFilterFacts = z.strictObject({
  mail: incomingMail,
  duplicate: z.boolean(),
  ownAddresses: texts,
  ownMessage: z.boolean(),
  /** The stored conversation can be given, which has more properties. */
  conversation: z.exactOptional(
    z.object({ id: text, filtered: z.nullable(text), answers: z.int().check(z.minimum(0)) }),
  ),
  blocked: senderBlock,
  contact: z.exactOptional(z.strictObject({ hasUnfilteredThread: z.boolean(), weMailed: z.boolean() })),
})
