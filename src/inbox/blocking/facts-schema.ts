import * as z from 'zod/mini'
import { subjectKinds } from './block'

const id = z.string().check(z.minLength(1))
const instant = z.int()

const subject = z.strictObject({ kind: z.enum(subjectKinds), value: id })

export const blockKey = z.strictObject({ subject, channelKind: id })

export const block = z.strictObject({ ...blockKey.shape, by: id, at: instant })

const allowEntry = z.strictObject({
  subject: z.strictObject({ kind: z.enum(['address', 'domain']), value: id }),
  by: id,
  at: instant,
})

const sender = z.strictObject({
  address: z.exactOptional(id),
  visitorId: z.exactOptional(id),
  contactId: z.exactOptional(id),
  channelKind: id,
})

export const blockedFacts = z.strictObject({
  sender,
  blocks: z.array(block),
  allowed: z.exactOptional(z.array(allowEntry)),
})

export const blockFacts = z.strictObject({
  wanted: blockKey,
  by: id,
  now: instant,
  blocks: z.array(block),
})

export const unblockFacts = z.strictObject({ sender, by: id, now: instant, blocks: z.array(block) })
