import type { Instant } from '../shared/instant'

export const editions = ['free', 'starter', 'professional', 'enterprise'] as const

export type Edition = (typeof editions)[number]

/** One customer of the helpdesk software. All other data belongs to one account. */
export type Account = {
  /** Chosen by the host. */
  readonly id: string
  /** The name for admins. @default the id */
  readonly name: string
  /** A second inbox needs Professional or Enterprise (P-02). */
  readonly edition: Edition
  /** The IANA zone for displayed times when the zone of the reader is unknown. */
  readonly zone: string
  /** When the account was created. */
  readonly createdAt: Instant
}
