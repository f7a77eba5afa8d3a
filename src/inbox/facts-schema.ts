import * as z from 'zod/mini'

const id = z.string().check(z.minLength(1))

export const inboxAccessFacts = z.strictObject({
  userId: id,
  active: z.boolean(),
  inboxId: id,
  members: z.array(id),
})

export const adminAccessFacts = z.strictObject({ userId: id, admin: z.boolean(), active: z.boolean() })

export const createInboxFacts = z.strictObject({ inboxes: z.int().check(z.minimum(0)), edition: z.string() })

export const confirmationFacts = z.strictObject({ name: z.string(), typed: z.string() })

/** The conversation and its kind can be the stored ones, which have more properties. */
export const transcriptFacts = z.strictObject({
  conversation: z.object({ filtered: z.nullable(z.string()), customerMessages: z.int().check(z.minimum(0)) }),
  kind: z.object({ kind: z.string(), transcripts: z.boolean() }),
  email: z.exactOptional(z.string()),
  consentWithdrawn: z.boolean(),
  blocked: z.boolean(),
  canSend: z.boolean(),
})
