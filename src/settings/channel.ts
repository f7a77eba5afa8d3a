import type { AvailabilityRule } from '../availability'
import type { RoutingRule } from '../routing'

/** One connected channel of an inbox: a chat, a mail address, or a channel of a host's kind. */
export type Channel = ChatChannel | EmailChannel | CustomChannel

/** The chat of an inbox. Its targeted messages decide on which pages and to which visitors the chat shows. */
export type ChatChannel = {
  /** The built-in kind of chats. */
  readonly kind: 'chat'
  /** One chat of an inbox: `chat-` and the id of the inbox, unless the admin chose another. */
  readonly id: string
  /** The inbox that gets its conversations. */
  readonly inboxId: string
  /** The name that agents see. */
  readonly name: string
  /** False for a chat that accepts no new conversations. */
  readonly active: boolean
  /** When the chat shows, and what it says about the reply time. */
  readonly availability: AvailabilityRule
  /**
   * When availability hides a message of this channel, the next message that matches the visit shows instead. @default
   * false
   */
  readonly fallThroughWhenHidden?: boolean
}

/** A hosted mail address of an inbox: mail to it arrives at the helpdesk's own SMTP listener. */
export type EmailChannel = {
  /** The built-in kind of mail. */
  readonly kind: 'email'
  /** One address: `mail-` and the address. */
  readonly id: string
  /** The inbox that gets its conversations. */
  readonly inboxId: string
  /** The name that recipients see. */
  readonly name: string
  /** Canonical. */
  readonly address: string
  /** False for an address that accepts no mail. */
  readonly active: boolean
  /** Who gets its new conversations. */
  readonly routing: RoutingRule
  /** Which mail goes to Filtered. */
  readonly filters: MailFilters
}

/** A channel of a kind that the host registers, such as one telephone number of the kind `acme.sms`. */
export type CustomChannel = {
  /** The name of the kind, as the host registered it. */
  readonly kind: `${string}.${string}`
  /** Chosen by the admin, or derived from the address, otherwise new. */
  readonly id: string
  /** The inbox that gets its conversations. */
  readonly inboxId: string
  /** The name that agents see. */
  readonly name: string
  /** Of a kind whose channels have addresses: as the host writes it. */
  readonly address?: string
  /** False for a channel that accepts no messages. */
  readonly active: boolean
  /** Who gets its new conversations. */
  readonly routing: RoutingRule
}

/** Which mail goes to Filtered (semantics, section 5). */
export interface MailFilters {
  /** Filters mail whose sender is a role address, such as `noreply@` (F-10). */
  readonly role: boolean
  /** Filters promotional mail (F-11). */
  readonly promotional: boolean
  /** Filters automated mail, also of known contacts (F-08). */
  readonly automated: boolean
  /** Accepts role and promotional mail of a contact with an unfiltered thread (F-09). */
  readonly knownContactExemption: boolean
}

export const defaultMailFilters: MailFilters = {
  role: true,
  promotional: true,
  automated: true,
  knownContactExemption: true,
}
