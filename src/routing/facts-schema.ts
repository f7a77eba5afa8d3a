import * as z from 'zod'
import { unavailableReasons } from './candidate'
import { seats } from './seats'

const id = z.string().min(1).max(200)

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
  load: number.min(0),
  capacity: number.min(0).nullable(),
  lastTurn: number.int().min(0),
  idleSince: number.optional(),
})

/** Two candidates of one id would let the order of the list decide. */
const candidates = z
  .array(candidateSchema)
  .refine(
    (all) => new Set(all.map(({ userId }) => userId)).size === all.length,
    'expected each candidate once',
  )

const excluded = ids.optional()

const weight = number.positive().optional()

/** A stored conversation has more properties. They are left out. */
const conversation = z.object({
  status: z.enum(['open', 'closed']),
  filtered: id.nullable(),
  control: z.enum(['bot', 'human']),
  assigneeId: id.nullable(),
  channelKind: id,
})

const answerOf = { strategy: z.string().max(64) }

const hostAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), ...answerOf, userId: z.string().max(200) }),
  z.strictObject({ kind: z.literal('nobody'), ...answerOf }),
  z.strictObject({ kind: z.literal('failed'), ...answerOf, found: z.string().max(200) }),
])

const pool = {
  candidates,
  teams: ids.optional(),
  excluded,
  weight,
  hostAnswer: hostAnswer.optional(),
  seed: z.string().max(1_000),
}

const routing = {
  ...pool,
  conversation,
  identifiedBy: z.enum(['cookie', 'address']),
  blocked: z.boolean().optional(),
  owner: z.strictObject({ known: z.boolean(), ownerId: id.optional(), cookieBound: z.boolean() }).optional(),
  previous: z.strictObject({ userId: id, agoMs: number.min(0) }).optional(),
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
export const teamAssignmentFacts = z.object({ ...pool, transferFrom: id.optional() })

const outcomes = [
  z.strictObject({ kind: z.literal('assign'), userId: id }),
  z.strictObject({ kind: z.literal('unassigned'), teamId: id.optional() }),
  z.strictObject({ kind: z.literal('queue') }),
  z.strictObject({ kind: z.literal('keep') }),
] as const

export const routingOutcome = z.discriminatedUnion('kind', outcomes)

export const handOffOutcome = z.discriminatedUnion('kind', [
  ...outcomes,
  z.strictObject({ kind: z.literal('keep-bot') }),
])
