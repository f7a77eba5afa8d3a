import type { Instant } from '../shared/instant'

/** A shared list of conversations. Only its members see it. */
export type Inbox = {
  /** Chosen by the admin, otherwise new. */
  readonly id: string
  /** The name that agents see. */
  readonly name: string
  /** The ids of the users who see its conversations. */
  readonly members: readonly string[]
  /** When the inbox was created. */
  readonly createdAt: Instant
}
