import type { Instant } from '../shared/instant'

/** A person we know by an address. */
export type Contact = {
  readonly id: string
  readonly name?: string
  /** Canonical, see `canonicalAddress`. */
  readonly email?: string
  /** Addresses on channels of a host's kinds, as `channelAddress` writes them. */
  readonly addresses?: readonly string[]
  /** The user who looks after this person. */
  readonly ownerId?: string
  /** The lists that the contact was in at `asOf`, as the host evaluated them. */
  readonly lists?: { readonly ids: readonly string[]; readonly asOf: Instant }
  readonly createdAt: Instant
}

/** A browser. It may be bound to a contact, once its owner says who they are. */
export type Visitor = {
  readonly id: string
  readonly contactId?: string
  /** Contacts that a person took away from this browser: nothing brings them back (I-12). */
  readonly removedContactIds?: readonly string[]
  /** Whether a cookie binds this browser to the contact, which some audiences require. */
  readonly cookieBound: boolean
  /** The newest conversation of this visitor in each inbox. */
  readonly conversations: Readonly<Record<string, string>>
  readonly zone?: string
  readonly createdAt: Instant
  readonly lastPage?: string
}
