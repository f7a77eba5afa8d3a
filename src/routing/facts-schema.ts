import * as z from 'zod'
import { seats } from './seats'

const id = z.string().min(1).max(200)

const number = z.number()

export const candidateSchema = z.strictObject({
  userId: id,
  member: z.boolean(),
  active: z.boolean(),
  seat: z.enum(seats),
  availability: z.discriminatedUnion('available', [
    z.strictObject({ available: z.literal(true) }),
    z.strictObject({
      available: z.literal(false),
      reason: z.enum(['STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS']),
    }),
  ]),
  teams: z.array(id),
  load: number.min(0),
  capacity: number.min(0).nullable(),
  lastTurn: number.int().min(0),
  idleSince: number.optional(),
})

export const manualAssignmentFacts = z.strictObject({ candidate: candidateSchema })
