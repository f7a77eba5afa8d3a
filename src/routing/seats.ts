const routingSeats = [
  'sales-starter',
  'sales-professional',
  'sales-enterprise',
  'service-starter',
  'service-professional',
  'service-enterprise',
] as const

/** All seats that a user can have. */
export const seats = [
  ...routingSeats,
  'marketing-starter',
  'marketing-professional',
  'marketing-enterprise',
  'none',
] as const

export type Seat = (typeof seats)[number]

/** True for seats with automatic assignment (P-05). */
export const hasRoutingSeat = (seat: Seat): boolean => routing.has(seat)

const routing: ReadonlySet<string> = new Set(routingSeats)
