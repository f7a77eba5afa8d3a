import { HelpdeskError } from '../shared/errors'
import { derivedId } from '../shared/ids'
import { second } from '../shared/instant'
import type { ConsentRecord } from './consent-record'
import { type Controller, type PrivacySettings, stated } from './privacy'

/** A consent receipt as Kantara's specification 1.1 has it, ready to be written as JSON. */
export type ConsentReceipt = {
  readonly version: 'KI-CR-v1.1.0'
  readonly jurisdiction: string
  /** Seconds since 1970. */
  readonly consentTimestamp: number
  readonly collectionMethod: string
  readonly consentReceiptID: string
  readonly language?: string
  readonly piiPrincipalId: string
  readonly piiControllers: readonly (Pick<Controller, 'contact' | 'address' | 'email' | 'phone'> & {
    readonly piiController: string
  })[]
  readonly policyUrl: string
  readonly services: readonly {
    readonly service: string
    readonly purposes: readonly {
      readonly purpose: string
      readonly purposeCategory: readonly string[]
      readonly consentType: 'EXPLICIT' | 'IMPLICIT'
      readonly piiCategory: readonly string[]
      readonly primaryPurpose: boolean
      readonly termination: string
      readonly thirdPartyDisclosure: boolean
      readonly thirdPartyName?: string
    }[]
  }[]
  readonly sensitive: boolean
  readonly spiCat: readonly string[]
}

/**
 * The receipt for consent that was given. Processing under a legitimate interest is no consent, and has none.
 *
 * @throws HelpdeskError `REFUSED` for a record of anything else, `INVALID_RULE` with the place of what nobody stated.
 */
export const consentReceipt = (record: ConsentRecord, privacy: PrivacySettings): ConsentReceipt => {
  const { header } = record
  if (header.event !== 'given' || header.lawfulBasis !== 'consent') {
    throw new HelpdeskError(
      'REFUSED',
      `Expected a record of consent that was given, found one of "${header.event}" under ${header.lawfulBasis}.`,
    )
  }
  const purpose = stated(`privacy.purposes.${header.purpose}`, privacy.purposes?.[header.purpose])
  const recipients = stated('privacy.recipients', header.recipients, privacy.recipients)
  const sensitive = stated('privacy.sensitiveCategories', privacy.sensitiveCategories)
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: stated('privacy.jurisdiction', header.jurisdiction, privacy.jurisdiction),
    consentTimestamp: Math.floor(header.decidedAt / second),
    collectionMethod: stated('privacy.collectionMethod', privacy.collectionMethod),
    consentReceiptID: receiptIdOf(record),
    ...(header.language !== undefined && { language: header.language }),
    piiPrincipalId: principalOf(record),
    piiControllers: stated('privacy.controllers', privacy.controllers).map(
      ({ name, contact, address, email, phone }) => ({ piiController: name, contact, address, email, phone }),
    ),
    policyUrl: stated('privacy.policyUrl', header.policyUrl, privacy.policyUrl),
    services: [
      {
        service: stated('privacy.service', privacy.service),
        purposes: [
          {
            purpose: purpose.name,
            purposeCategory: purpose.categories,
            consentType: header.mechanism === 'click' ? 'EXPLICIT' : 'IMPLICIT',
            piiCategory: stated('privacy.piiCategories', privacy.piiCategories),
            primaryPurpose: header.purpose === 'process',
            termination: stated('privacy.retention', header.retention, privacy.retention),
            thirdPartyDisclosure: recipients.length > 0,
            ...(recipients.length > 0 && { thirdPartyName: recipients.join(', ') }),
          },
        ],
      },
    ],
    sensitive: sensitive.length > 0,
    spiCat: sensitive,
  }
}

export const receiptIdOf = ({ recordId }: Pick<ConsentRecord, 'recordId'>): string =>
  derivedId('receipt', recordId)

/** Whom a record is about: by the strongest name that is left, and by the seal alone once the person is erased. */
export const principalOf = ({ personal, personalDigest }: ConsentRecord): string =>
  personal?.contactId ?? personal?.email ?? personal?.visitorId ?? `erased:${personalDigest}`
