import * as z from 'zod'
import { subjectKinds } from '../blocking/block'

const text = z.string()
const texts = z.array(text)

const address = z.strictObject({ name: text.exactOptional(), address: text })
const addresses = z.array(address)

/** A mail, as an adapter parsed it. The adapter limits its lengths. */
export const incomingMail = z.strictObject({
  envelope: z.strictObject({ from: text.nullable(), to: texts }),
  messageId: text.exactOptional(),
  inReplyTo: texts,
  references: texts,
  from: address.exactOptional(),
  replyTo: addresses,
  to: addresses,
  cc: addresses,
  subject: text,
  date: z.int().exactOptional(),
  text,
  reply: text,
  html: text.exactOptional(),
  headers: z.array(z.strictObject({ name: text, value: text })),
  attachments: z.array(z.strictObject({ name: text, type: text, size: z.int().min(0) })),
  report: z.strictObject({ failedMessageId: text.exactOptional() }).exactOptional(),
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
    details: z.object({ kind: z.enum(subjectKinds), value: text, channelKind: text }).exactOptional(),
  }),
  z.object({
    reason: z.literal('ALLOW_LISTED'),
    details: z.object({ kind: z.enum(['address', 'domain']), value: text }).exactOptional(),
  }),
  z.object({ reason: z.literal('NOT_BLOCKED') }),
])

export const mailFilterFacts = z.strictObject({
  mail: incomingMail,
  duplicate: z.boolean(),
  ownAddresses: texts,
  ownMessage: z.boolean(),
  /** The stored conversation can be given, which has more properties. */
  conversation: z.object({ id: text, filtered: text.nullable(), answers: z.int().min(0) }).exactOptional(),
  blocked: senderBlock,
  contact: z.strictObject({ hasUnfilteredThread: z.boolean(), weMailed: z.boolean() }).exactOptional(),
})
