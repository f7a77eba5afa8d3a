import * as z from 'zod/mini'
import { unavailableReasons } from './candidate'
import { seats } from './seats'

const id = z.string().check(z.minLength(1), z.maxLength(200))

const ids = z.array(id)

const number = z.number()

const candidateSchema = z.strictObject({
  userId: id,
  member: z.boolean(),
  active: z.boolean(),
  seat: z.enum(seats),
  availability: z.discriminatedUnion('available', [
    z.strictObject({ available: z.literal(true) }),
    z.strictObject({
      available: z.literal(false),
      reason: z.enum(unavailableReasons),
    }),
  ]),
  teams: ids,
  load: number.check(z.minimum(0)),
  capacity: z.nullable(number.check(z.minimum(0))),
  lastTurn: number.check(z.int(), z.minimum(0)),
  idleSince: z.optional(number),
})

/** Two candidates of one id would let the order of the list decide. */
const candidates = z
  .array(candidateSchema)
  .check(
    z.refine(
      (all) => new Set(all.map(({ userId }) => userId)).size === all.length,
      'expected each candidate once',
    ),
  )

const excluded = z.optional(ids)

const weight = z.optional(number.check(z.positive()))

/** A stored conversation has more properties. They are left out. */
const conversation = z.object({
  status: z.enum(['open', 'closed']),
  filtered: z.nullable(id),
  control: z.enum(['bot', 'human']),
  assigneeId: z.nullable(id),
  channelKind: id,
})

const answerOf = { strategy: z.string().check(z.maxLength(64)) }

const hostAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), ...answerOf, userId: z.string().check(z.maxLength(200)) }),
  z.strictObject({ kind: z.literal('nobody'), ...answerOf }),
  z.strictObject({ kind: z.literal('failed'), ...answerOf, found: z.string().check(z.maxLength(200)) }),
])

const pool = {
  candidates,
  teams: z.optional(ids),
  excluded,
  weight,
  hostAnswer: z.optional(hostAnswer),
  seed: z.string().check(z.maxLength(1_000)),
}

const routing = {
  ...pool,
  conversation,
  identifiedBy: z.enum(['cookie', 'address']),
  blocked: z.optional(z.boolean()),
  owner: z.optional(
    z.strictObject({ known: z.boolean(), ownerId: z.optional(id), cookieBound: z.boolean() }),
  ),
  previous: z.optional(z.strictObject({ userId: id, agoMs: number.check(z.minimum(0)) })),
}

export const routingFacts = z.strictObject(routing)

export const eligibilityFacts = z.strictObject({ candidate: candidateSchema, excluded, weight })

export const manualAssignmentFacts = z.strictObject({ candidate: candidateSchema })

export const handOffFacts = z.strictObject({
  ...routing,
  cause: z.enum(['asked', 'error', 'loop']),
  withinHours: z.boolean(),
  pending: z.boolean(),
})

export const reassignFacts = z.strictObject({
  ...routing,
  trigger: z.enum(['customer-reply', 'not-a-reply', 'assignee-back']),
  assignee: candidateSchema,
})

/** The facts that `askHostStrategy` needs too have more properties. They are left out. */
export const teamAssignmentFacts = z.object({ ...pool, transferFrom: z.optional(id) })

const outcomes = [
  z.strictObject({ kind: z.literal('assign'), userId: id }),
  z.strictObject({ kind: z.literal('unassigned'), teamId: z.optional(id) }),
  z.strictObject({ kind: z.literal('queue') }),
  z.strictObject({ kind: z.literal('keep') }),
] as const

export const routingOutcome = z.discriminatedUnion('kind', outcomes)

export const handOffOutcome = z.discriminatedUnion('kind', [
  ...outcomes,
  z.strictObject({ kind: z.literal('keep-bot') }),
])
