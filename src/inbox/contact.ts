import type { Instant } from '../shared/instant'

/** A person that the account knows. */
export type Contact = {
  /** The id of the record. */
  readonly id: string
  /** As the host, an import or a mail gave it. @default not known */
  readonly name?: string
  /** Canonical, see `canonicalAddress`. */
  readonly email?: string
  /** Addresses on channels of a host's kinds, as `channelAddress` writes them. */
  readonly addresses?: readonly string[]
  /** The user who looks after this contact. */
  readonly ownerId?: string
  /** The lists that the contact was in at `asOf`, as the host evaluated them. */
  readonly lists?: {
    /** The ids of the host's lists. */
    readonly ids: readonly string[]
    /** When the host evaluated the lists, in epoch milliseconds. */
    readonly asOf: Instant
  }
  /** When the account first knew the person, in epoch milliseconds. */
  readonly createdAt: Instant
}

/** A browser. It may be bound to a contact after the visitor is identified. */
export type Visitor = {
  /** The id that the cookie of the browser holds. */
  readonly id: string
  /** The contact that the visitor is identified as. @default none */
  readonly contactId?: string
  /** Contacts that a user disassociated from this visitor. They are never linked again (I-12). */
  readonly removedContactIds?: readonly string[]
  /** Whether a cookie binds this browser to the contact. Some audiences require this. */
  readonly cookieBound: boolean
  /** The newest conversation of this visitor in each inbox. */
  readonly conversations: Readonly<Record<string, string>>
  /** The IANA zone that the browser reported. @default not known */
  readonly zone?: string
  /** When the browser was first seen, in epoch milliseconds. */
  readonly createdAt: Instant
  /** The URL of the page that was seen last. @default none */
  readonly lastPage?: string
}
