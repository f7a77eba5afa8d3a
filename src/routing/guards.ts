import { flag, type Guard, listOf, nullable, number, object, oneOf, text } from '../shared/guard'
import { seats } from './seats'

/** The form of a `Candidate`, as far as the policies read it. */
export const candidateForm: Guard = object({
  userId: text,
  member: flag,
  active: flag,
  seat: oneOf(...seats),
  availability: (value) => object({ available: flag })(value) ?? availabilityForm(value),
  teams: listOf(text),
  load: number,
  capacity: nullable(number),
  lastTurn: number,
})

const unavailable = object({ reason: oneOf('STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS') })

const availabilityForm: Guard = (value) =>
  (value as { available: boolean }).available ? undefined : unavailable(value)
