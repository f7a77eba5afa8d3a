import type { ChannelKind } from '../conversation/conversation'

/**
 * What a kind of channel can do, as plain data that can be written as JSON. Decisions read these properties and never
 * compare the name of a kind, so a kind that a host adds is treated as fully as the chat and the mail.
 */
export type ChannelKindDefinition = {
  /** A name with a dot, such as `acme.sms`, is a host's. Names without a dot are the library's own. */
  readonly kind: ChannelKind
  /** A conversation belongs to a session of the customer: a message of another session opens no closed one again. */
  readonly sessions: boolean
  /** A message of the customer opens a closed conversation again. Otherwise it begins a new one. */
  readonly reopening: boolean
  /** The customer: a browser, or a person that an address belongs to. */
  readonly customer: 'visitor' | 'contact'
  /** What proves who the customer is. Routing to the contact's owner asks for a cookie only where a cookie proves it. */
  readonly identifiedBy: 'cookie' | 'address'
  /** The consent ledger that stands for the customer: that of the browser, or that of the owner of the address. */
  readonly consentPrincipal: 'browser' | 'address'
  /** How an answer leaves: the widget shows it, it is a mail, the host's `send` takes it, or there are no answers. */
  readonly sending: 'widget' | 'mail' | 'host' | false
  /** A message may have a subject, and an answer repeats that of the conversation. */
  readonly subjects: boolean
  /** A message may have files. */
  readonly files: boolean
  /** A message may have HTML beside its text. */
  readonly richText: boolean
  /** Something tells afterwards whether an answer was delivered, and the thread records it. */
  readonly receipts: boolean
  /** Closing sends the conversation to the customer by mail (I-09). */
  readonly transcripts: boolean
  /** An agent may take the contact away from the conversation (I-12). */
  readonly disassociation: boolean
  /** What an agent can block of the customer, the first that the conversation names. Empty: nobody can be blocked. */
  readonly blocking: readonly ('visitor' | 'address' | 'contact')[]
  /** Conversations begin at a targeted message, which names a channel of this kind. */
  readonly targetedMessages: boolean
  /** A channel has business hours, which a bot's hand-off respects. */
  readonly availability: boolean
  /** A channel has a routing rule of its own. Otherwise the targeted message has it, and without one nobody is chosen. */
  readonly ownRouting: boolean
  /** A channel has an address, and no two channels have the same. */
  readonly ownedAddresses: boolean
  /** How long conversations are kept. */
  readonly retention: KindRetention
  /** Set by the library alone: no kind of this name is registered. */
  readonly registered?: false
}

/** The class of the retention policy, and for a class of the kind's own the time that counts while an admin set none. */
export type KindRetention =
  | { readonly class: 'chat' | 'email' }
  | {
      /** The name of the kind. */
      readonly class: ChannelKind
      readonly anonymiseAfterDays: number | null
      readonly deleteAfterDays: number | null
    }
