import type { Instant } from '../../shared/instant'
import type { ChannelKind } from '../conversation/conversation'

/** Keeps the messages of a sender out of the inbox, on one channel kind (F-24) or on all. */
export type Block = {
  /** The blocked person, address or domain. */
  readonly subject: BlockSubject
  /** The name of a kind, or `all`. */
  readonly channelKind: ChannelKind
  /** The id of the user who created the block. */
  readonly by: string
  /** When the block was created, in epoch milliseconds. */
  readonly at: Instant
}

/** What names a block: no two blocks of an account have the same subject and channel kind. See `blockId`. */
export type BlockKey = Pick<Block, 'subject' | 'channelKind'>

/** The blocked person, address or domain. */
export type BlockSubject = {
  /** The form of the value. */
  readonly kind: 'address' | 'domain' | 'visitor' | 'contact'
  /** The id of a visitor or contact. Addresses and domains are canonical; a domain includes its subdomains. */
  readonly value: string
}

export const subjectKinds = ['address', 'domain', 'visitor', 'contact'] as const

/** Mail from this address or domain is never filtered by a rule (F-07). */
export type AllowEntry = {
  /** The allowed address or domain. */
  readonly subject: BlockSubject & {
    /** The kind of the subject. */
    readonly kind: 'address' | 'domain'
  }
  /** The id of the user who created the entry. */
  readonly by: string
  /** When the entry was created, in epoch milliseconds. */
  readonly at: Instant
}

/** Everything that is known about the sender of a message. */
export type BlockableSender = {
  /** Canonical, see `canonicalAddress`. For mail: the address of the `effectiveSender`. @default not known */
  readonly address?: string
  /** The browser, on a chat. @default none */
  readonly visitorId?: string
  /** The contact of the address or the visitor. @default none */
  readonly contactId?: string
  /** The name of the kind of channel that the message came in on. */
  readonly channelKind: ChannelKind
}
