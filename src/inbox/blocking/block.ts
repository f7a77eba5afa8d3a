import type { Instant } from '../../shared/instant'
import type { ChannelKind } from '../conversation/conversation'

/** Keeps the messages of a sender out of the inbox, on one channel kind (F-24) or on all. */
export type Block = {
  readonly subject: BlockSubject
  /** The name of a kind, or `all`. */
  readonly channelKind: ChannelKind
  /** The user who created the block. */
  readonly by: string
  readonly at: Instant
}

/** The blocked person, address or domain. Addresses and domains are canonical; a domain includes its subdomains. */
export type BlockSubject = {
  readonly kind: 'address' | 'domain' | 'visitor' | 'contact'
  readonly value: string
}

/** Mail from this address or domain is never filtered by a rule (F-07). */
export type AllowEntry = {
  readonly subject: BlockSubject & { readonly kind: 'address' | 'domain' }
  readonly by: string
  readonly at: Instant
}

/** Everything that is known about the sender of a message. */
export interface BlockableSender {
  /** Canonical. */
  readonly address?: string
  readonly visitorId?: string
  readonly contactId?: string
  readonly channelKind: ChannelKind
}
