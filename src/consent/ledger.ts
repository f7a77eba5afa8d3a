import { canonicalJson } from '../shared/canonical-json'
import { digest, textDigest } from '../shared/digest'
import { HelpdeskError } from '../shared/errors'
import { derivedId } from '../shared/ids'
import type { ConsentHead } from './consent-act'
import type { ConsentEntry, ConsentHeader, ConsentRecord, PersonalPart } from './consent-record'

/**
 * Creates the next record of a principal's chain, and the new head. `salt` is a secret of this record with at least 16
 * unguessable characters. It prevents finding an erased address by trying addresses.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the salt is too short.
 */
export const appendConsent = (
  head: ConsentHead | undefined,
  entry: ConsentEntry,
  salt: string,
): { readonly record: ConsentRecord; readonly head: ConsentHead } => {
  if (salt.length < 16) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected a salt of at least 16 characters, found ${salt.length}.`,
    )
  }
  const { personal, ...content } = entry
  const seq = (head?.seq ?? 0) + 1
  const header: ConsentHeader = { ...content, schemaVersion: 1, seq, textDigest: textDigest(entry.text) }
  const previous = head?.link ?? ''
  const personalDigest = personalDigestOf(salt, personal)
  const link = linkOf(previous, header, personalDigest)
  const recordId = recordIdOf(link)
  return {
    record: { recordId, header, previous, personalDigest, link, personal, salt },
    head: { seq, link },
  }
}

/**
 * Removes the personal part of a record. Its place in the chain and the proof of the event are kept. Throws nothing.
 */
export const erasePersonal = ({ personal: _, salt: __, ...record }: ConsentRecord): ConsentRecord => record

export const personalDigestOf = (salt: string, personal: PersonalPart): string =>
  digest(salt, canonicalJson(personal))

export const linkOf = (previous: string, header: ConsentHeader, personalDigest: string): string =>
  digest(previous, canonicalJson(header), personalDigest)

export const recordIdOf = (link: string): string => derivedId('consent', link)
