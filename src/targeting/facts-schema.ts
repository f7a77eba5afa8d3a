import * as z from 'zod/mini'

const text = z.string()

const id = text.check(z.minLength(1), z.maxLength(200))

const instant = z.int()

const queryParam = z.tuple([text, text])

const parsedPage = z.strictObject({
  scheme: z.enum(['http', 'https']),
  host: text,
  path: text,
  query: text,
  fragment: text,
  params: z.array(queryParam),
  href: text,
})

/** An address may have any length, because targeting decides about a page that is too long (T-18). */
const page = z.union([text, parsedPage])

export const pageFacts = z.strictObject({ page })

const visitor = z.strictObject({
  cookieId: z.optional(text),
  contactId: z.optional(text),
  cookieBound: z.boolean(),
  lists: z.optional(z.strictObject({ ids: z.array(text).check(z.maxLength(10_000)), asOf: instant })),
})

export const audienceFacts = z.strictObject({ visitor, now: instant })

export const visitFacts = z.strictObject({
  page,
  visitor,
  device: z.enum(['desktop', 'tablet', 'mobile']),
  now: instant,
})

/** Users and the company may have other properties, such as a name. */
export const sendersFacts = z.strictObject({
  messageId: id,
  sessionId: id,
  people: z
    .array(z.looseObject({ id, active: z.boolean(), teams: z.array(id).check(z.maxLength(1_000)) }))
    .check(z.maxLength(10_000)),
  owner: z.optional(z.strictObject({ id, cookieBound: z.boolean() })),
  company: z.looseObject({ id }),
})

export const emailCaptureFacts = z.strictObject({
  emailKnown: z.boolean(),
  declined: z.boolean(),
  teamAvailable: z.boolean(),
  firstMessageAt: z.nullable(instant),
  now: instant,
})

export const chosenMessage = z.nullable(text)

export const chosenSenders = z.array(text)

export const emailRequest = z.nullable(
  z.strictObject({
    when: z.enum(['before_first_message', 'after_first_message']),
    delay: z.number(),
    due: z.boolean(),
    prompt: text,
  }),
)
