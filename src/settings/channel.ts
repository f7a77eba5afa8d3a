import type { AvailabilityRule } from '../availability'
import type { RoutingRule } from '../routing'

/** One connected channel of an inbox: a chat, a mail address, or a channel of a host's kind. */
export type Channel = ChatChannel | EmailChannel | CustomChannel

/** The chat of an inbox. Its targeted messages decide on which pages and to which visitors the chat shows. */
export type ChatChannel = {
  readonly kind: 'chat'
  readonly id: string
  readonly inboxId: string
  readonly name: string
  readonly active: boolean
  readonly availability: AvailabilityRule
  /**
   * When availability hides a message of this channel, the next message that matches the visit shows instead. @default
   * false
   */
  readonly fallThroughWhenHidden?: boolean
}

/** A hosted mail address of an inbox: mail to it arrives at the helpdesk's own SMTP listener. */
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
