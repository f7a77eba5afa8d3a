import { type Decision, decision } from '../shared/decision'
import { keyedDigest } from '../shared/digest'
import { derivedId } from '../shared/ids'
import { type Instant, isoFromInstant } from '../shared/instant'

/**
 * Records that a person was erased. The id of the record is a digest of an address or a visitor id, so the record does
 * not reveal the person.
 */
export type Tombstone = {
  /** When the person was erased, in epoch milliseconds; the host's clock. Older data is never imported again. */
  readonly erasedAt: Instant
}

/** Uses a secret key, because addresses can be guessed: without the secret, a store does not reveal who was erased. */
export const addressTombstoneId = (secret: string, account: string, address: string): string =>
  derivedId('tombstone', 'address', keyedDigest(secret, 'tombstone', account, address))

/** Needs no secret key, because visitor ids cannot be guessed. */
export const visitorTombstoneId = (visitorId: string): string => derivedId('tombstone', 'visitor', visitorId)

/**
 * The id of a new contact for an address. It is derived from the address, so that a repeated decision names the same
 * contact, and from the number of erasures of this address, so that a person who returns after an erasure is a new
 * contact. It uses a secret key, because logs keep the contact's id after the erasure.
 */
export const newContactId = (secret: string, account: string, address: string, erasures: number): string =>
  derivedId('contact', keyedDigest(secret, 'contact', account, address, String(erasures)))

/** Whether an import may create or change this contact. Data from before an erasure never restores the person. */
export const decideImport = (
  { recordedAt }: { readonly recordedAt: Instant },
  tombstone: Tombstone | undefined,
): Decision<boolean> => {
  const erased = tombstone !== undefined && recordedAt <= tombstone.erasedAt
  return decision(!erased, erased ? 'IMPORT_ERASED' : 'IMPORT_ACCEPTED', {
    key: 'intake/is-newer-than-erasures',
    holds: !erased,
    expected: tombstone ? `after ${isoFromInstant(tombstone.erasedAt)}` : 'any time',
    found: isoFromInstant(recordedAt),
  })
}
