import type { Instant } from '../shared/instant'

/** A shared list of conversations. Only its members see it. */
export type Inbox = {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  readonly createdAt: Instant
}
