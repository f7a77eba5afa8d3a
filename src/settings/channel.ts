import type { AvailabilityRule } from '../availability'
import type { RoutingRule } from '../routing'

/** One connected chat or mail address of an inbox. */
export type Channel = ChatChannel | EmailChannel

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
