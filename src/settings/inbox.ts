import type { Instant } from '../shared/instant'

/** A shared place for conversations. Only members see it. */
export type Inbox = {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  readonly createdAt: Instant
}
