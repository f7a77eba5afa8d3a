import * as z from 'zod/mini'
import { actor, reasonCode } from '../../inbox/conversation/parts-schema'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { HoldSubject } from '../../records/hold'
import { addressText, hostKindName, id } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput, parseInput } from '../parse-input'
import type { Clearing } from './decide-erasure'

/** A person, by one of their identifiers. */
export type PersonName =
  | {
      /** The id of a contact of the account. */
      readonly contactId: string
    }
  | {
      /** The id in the cookie of a browser, from a visitor token. */
      readonly visitorId: string
    }
  | {
      /** An e-mail address, which is made canonical. */
      readonly email: string
    }
  /** By an address on a channel of a host kind. */
  | {
      /** The name of the channel kind, such as `acme.sms`. */
      readonly kind: string
      /** The address of the person on such a channel, compared exactly. */
      readonly address: string
    }

/** A contact from another system. */
export interface ContactImport {
  /** The e-mail address, which is made canonical. */
  readonly email: string
  /** The name in the other system, 1 to 200 characters. @default not known */
  readonly name?: string
  /** The id of the user who looks after the contact. @default nobody */
  readonly ownerId?: string
  /** The time, in epoch milliseconds, at which the other system last confirmed the contact. Data from before an erasure is not imported. */
  readonly recordedAt: number
}

const email = z
  .pipe(
    z.string().check(z.maxLength(1_000)),
    z.transform((text) => canonicalAddress(text) ?? ''),
  )
  .check(z.refine((text) => text !== '', 'an e-mail address'))

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here. The address becomes canonical. */
export const parsePersonName = (input: unknown): PersonName => parseInput(personName, 'person', input)

const personName = z.union(
  [
    z.strictObject({ contactId: id }),
    z.strictObject({ visitorId: id }),
    z.strictObject({ email }),
    z.strictObject({ kind: hostKindName, address: addressText }),
  ],
  'one of contactId, visitorId or email, or the kind and the address of a host channel',
)

export const parseHold = (input: unknown): HoldSubject & { readonly note?: string } => {
  const { note, ...subject } = parseInput(hold, 'hold', input)
  return { ...subject, ...(note !== undefined && { note }) }
}

const hold = z.strictObject({
  kind: z.enum(['conversation', 'contact', 'visitor']),
  id,
  note: z.optional(z.string().check(z.maxLength(2_000))),
})

export const parseTyped = (input: unknown): string =>
  parseInput(z.string().check(z.maxLength(1_000)), 'typed', input)

export const parseContactImport = (input: unknown): ContactImport => {
  const { name, ownerId, ...rest } = parseInput(contactImport, 'contact', input)
  return { ...rest, ...(name !== undefined && { name }), ...(ownerId !== undefined && { ownerId }) }
}

const contactImport = z.strictObject({
  email,
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  ownerId: z.optional(id),
  recordedAt: z.int(),
})

/**
 * Validates the kind of an erasure.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseClearing = (input: unknown): Clearing => accepted(checkClearing(input))

/** Validates the kind of an erasure; returns all refusals, each with its place. Throws nothing. */
export const checkClearing = (input: unknown): Checked<Clearing> =>
  checkInput<Clearing>(clearing, 'clearing', input)

const clearing = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('erase'), reason: reasonCode, by: actor }),
  z.strictObject({ how: z.literal('delete') }),
])
