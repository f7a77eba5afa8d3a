import type { DetailsOf } from '../../shared/decision'
import type { BlockedReason } from '../blocking/decide-blocked'
import type { IncomingMail } from './incoming-mail'

/** The rules of a mail channel; each can be switched off (F-26). An admin sets them. */
export type MailFilterRules = {
  /** Mail of a role address, such as `sales@`, goes to Filtered (F-10). */
  readonly role: boolean
  /** Promotional mail goes to Filtered (F-11). */
  readonly promotional: boolean
  /** Mail that a machine sent goes to Filtered (F-08). */
  readonly automated: boolean
  /** A known contact is exempt from `role` and `promotional` (F-09). */
  readonly knownContactExemption: boolean
  /** The local parts of role addresses, in lower case and without a tag. @default roleLocalParts */
  readonly roleLocalParts?: readonly string[]
}

/** The facts that the filter needs. */
export type MailFilterFacts = {
  /** The mail, as an adapter parsed it. */
  readonly mail: IncomingMail
  /** The outcome of `decideDuplicate`. */
  readonly duplicate: boolean
  /** The canonical addresses of the channel: its own and hosted addresses, aliases and groups that forward to it. */
  readonly ownAddresses: readonly string[]
  /** The mail carries our loop token, or its Message-ID is one of ours. */
  readonly ownMessage: boolean
  /** The conversation that `decideThreading` found. A stored `Conversation` can be given. @default none */
  readonly conversation?: ContinuedConversation
  /** About the `effectiveSender` of the mail. The decision of `decideBlocked` can be given. */
  readonly blocked: SenderBlock
  /** The contact of the effective sender. @default no contact existed before this mail */
  readonly contact?: {
    /** The contact has a conversation in the inbox. */
    readonly hasUnfilteredThread: boolean
    /** We wrote to the contact before. */
    readonly weMailed: boolean
  }
}

export type ContinuedConversation = {
  /** The id of the conversation, which the outcome names. */
  readonly id: string
  /** The reason code for which it is in Filtered, or `null`. */
  readonly filtered: string | null
  /** The number of answers that we sent in it. */
  readonly answers: number
}

/** The reason of `decideBlocked`, with its details for the explanation. */
export type SenderBlock = {
  readonly [Reason in BlockedReason]: {
    /** Whether the sender is blocked, allowed or neither. */
    readonly reason: Reason
    /** The block or the allow entry that counts. @default not shown in the explanation */
    readonly details?: DetailsOf<Reason>
  }
}[BlockedReason]
