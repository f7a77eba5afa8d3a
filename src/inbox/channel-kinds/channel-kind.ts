import type { ChannelKind } from '../conversation/conversation'

/**
 * The capabilities of a channel kind, as plain JSON data. Decisions read these properties and never compare the name of
 * a kind, so a host kind gets the same treatment as chat and mail.
 */
export type ChannelKindDefinition = {
  /** The name. A host's name has a dot, such as `acme.sms`; the library's names have none. */
  readonly kind: ChannelKind
  /** A conversation belongs to one session of the customer. A message of another session does not reopen it. */
  readonly sessions: boolean
  /** A customer's message reopens a closed conversation. Otherwise it starts a new one. */
  readonly reopening: boolean
  /** The type of the customer: a visitor's browser, or the contact of an address. */
  readonly customer: 'visitor' | 'contact'
  /** The proof of the customer's identity. Routing to the contact's owner requires a bound cookie only for `cookie`. */
  readonly identifiedBy: 'cookie' | 'address'
  /** The consent ledger that applies: that of the browser, or that of the owner of the address. */
  readonly consentPrincipal: 'browser' | 'address'
  /**
   * The delivery of answers: shown in the chat widget, sent as mail, sent by the host's `send`, or `false` for none.
   */
  readonly sending: 'widget' | 'mail' | 'host' | false
  /** A message may have a subject. An answer repeats the subject of the conversation. */
  readonly subjects: boolean
  /** A message may have files. */
  readonly files: boolean
  /** A message may have HTML beside its text. */
  readonly richText: boolean
  /** The provider reports whether an answer was delivered, and the thread records it. */
  readonly receipts: boolean
  /** Closing sends the transcript to the customer by mail (I-09). */
  readonly transcripts: boolean
  /** An agent may remove the contact from the conversation (I-12). */
  readonly disassociation: boolean
  /**
   * The subjects of a block, in order of preference: the first that the conversation has is blocked. Empty: no blocks.
   */
  readonly blocking: readonly ('visitor' | 'address' | 'contact')[]
  /** A conversation starts at a targeted message of a channel of this kind. */
  readonly targetedMessages: boolean
  /** A channel has business hours, which a bot's hand-off respects. */
  readonly availability: boolean
  /**
   * A channel has its own routing rule. Otherwise the targeted message has the rule; without one, nobody is assigned.
   */
  readonly ownRouting: boolean
  /** A channel has an address that no other channel has. */
  readonly ownedAddresses: boolean
  /** The retention class of the conversations. */
  readonly retention: KindRetention
  /** `false` if no kind of this name is registered. Only the library sets it. */
  readonly registered?: false
}

/** The retention class. A class of the kind's own has default periods, which apply until an admin sets others. */
export type KindRetention =
  | {
      /** The class of chats or of mail. */
      readonly class: 'chat' | 'email'
    }
  | {
      /** The name of the kind. */
      readonly class: ChannelKind
      /** Days after the last message until the contents are removed. `null`: never. */
      readonly anonymiseAfterDays: number | null
      /** Days after the last message until the conversation is deleted. `null`: never. */
      readonly deleteAfterDays: number | null
    }
