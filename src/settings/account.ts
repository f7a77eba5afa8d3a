import type { Instant } from '../shared/instant'

export const editions = ['free', 'starter', 'professional', 'enterprise'] as const

export type Edition = (typeof editions)[number]

/** Whoever runs the helpdesk. Everything else belongs to one. */
export type Account = {
  readonly id: string
  readonly name: string
  /** A second inbox needs Professional or Enterprise (P-02). */
  readonly edition: Edition
  /** IANA zone in which times are told where no closer one is known. */
  readonly zone: string
  readonly createdAt: Instant
}
