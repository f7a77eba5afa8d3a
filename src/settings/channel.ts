import type { AvailabilityRule } from '../availability'
import type { RoutingRule } from '../routing'

/** A way into an inbox. */
export type Channel = ChatChannel | EmailChannel | CustomChannel

/** The chat of an inbox; its targeted messages say where and to whom it shows. */
export type ChatChannel = {
  readonly kind: 'chat'
  readonly id: string
  readonly inboxId: string
  readonly name: string
  readonly active: boolean
  readonly availability: AvailabilityRule
  /** A message of this channel that availability hides makes way for the next one that is for the visit. @default false */
  readonly fallThroughWhenHidden?: boolean
}

/** One mail address of an inbox, hosted here: mail to it arrives over our own listener. */
export type EmailChannel = {
  readonly kind: 'email'
  readonly id: string
  readonly inboxId: string
  /** The name that recipients see. */
  readonly name: string
  /** Canonical. */
  readonly address: string
  readonly active: boolean
  readonly routing: RoutingRule
  readonly filters: MailFilters
}

/** A channel of a kind that the host registers, such as one telephone number of the kind `acme.sms`. */
export type CustomChannel = {
  readonly kind: `${string}.${string}`
  readonly id: string
  readonly inboxId: string
  readonly name: string
  /** Of a kind whose channels have addresses: as the host writes it. */
  readonly address?: string
  readonly active: boolean
  readonly routing: RoutingRule
}

/** Which mail goes to Filtered (semantics, section 5). */
export interface MailFilters {
  readonly role: boolean
  readonly promotional: boolean
  readonly automated: boolean
  readonly knownContactExemption: boolean
}

export const defaultMailFilters: MailFilters = {
  role: true,
  promotional: true,
  automated: true,
  knownContactExemption: true,
}
