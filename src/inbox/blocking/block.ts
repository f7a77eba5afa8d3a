import type { Instant } from '../../shared/instant'
import type { ChannelKind } from '../conversation/conversation'

/** Keeps a sender's messages out of the inbox, on one kind of channel or on all. */
export type Block = {
  readonly subject: BlockSubject
  /** The name of a kind, or `all`. */
  readonly channelKind: ChannelKind
  /** The user who blocked. */
  readonly by: string
  readonly at: Instant
}

/** Whom a block is about. Addresses and domains are canonical; a domain stands for those below it, too. */
export type BlockSubject = {
  readonly kind: 'address' | 'domain' | 'visitor' | 'contact'
  readonly value: string
}

/** Mail from here is never filtered by a rule. */
export type AllowEntry = {
  readonly subject: BlockSubject & { readonly kind: 'address' | 'domain' }
  readonly by: string
  readonly at: Instant
}

/** Who writes, by everything that is known about them. */
export interface BlockableSender {
  /** Canonical. */
  readonly address?: string
  readonly visitorId?: string
  readonly contactId?: string
  readonly channelKind: ChannelKind
}
