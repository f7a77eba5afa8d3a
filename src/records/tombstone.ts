import { type Decision, decision } from '../shared/decision'
import { keyedDigest } from '../shared/digest'
import { derivedId } from '../shared/ids'
import { type Instant, isoFromInstant } from '../shared/instant'

/** That a person was erased who had a name which nobody can read from this. */
export type Tombstone = { readonly erasedAt: Instant }

/** Keyed, because addresses can be guessed: without the secret a store does not tell who was erased. */
export const addressTombstoneId = (secret: string, account: string, address: string): string =>
  derivedId('tombstone', 'address', keyedDigest(secret, 'tombstone', account, address))

/** Nobody can guess the id of a visitor. */
export const visitorTombstoneId = (visitorId: string): string => derivedId('tombstone', 'visitor', visitorId)

/**
 * The id of a contact that has to be made for an address. It follows from the address, so that deciding again names the
 * same contact, and from how often somebody of this address was erased, so that who comes back is somebody new. Keyed,
 * because a log goes on naming the contact when everything else of the person is gone.
 */
export const newContactId = (secret: string, account: string, address: string, erasures: number): string =>
  derivedId('contact', keyedDigest(secret, 'contact', account, address, String(erasures)))

/** Whether what is known from somewhere else may be taken in: nothing from before the erasure brings a person back. */
export const decideImport = (
  { recordedAt }: { readonly recordedAt: Instant },
  tombstone: Tombstone | undefined,
): Decision<boolean> => {
  const erased = tombstone !== undefined && recordedAt <= tombstone.erasedAt
  return decision(!erased, erased ? 'IMPORT_ERASED' : 'IMPORT_ACCEPTED', {
    question: 'it is from after every erasure of this person',
    holds: !erased,
    expected: tombstone ? `after ${isoFromInstant(tombstone.erasedAt)}` : 'any time',
    found: isoFromInstant(recordedAt),
  })
}
