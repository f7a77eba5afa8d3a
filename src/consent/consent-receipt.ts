import { HelpdeskError } from '../shared/errors'
import { derivedId } from '../shared/ids'
import { second } from '../shared/instant'
import type { ConsentRecord } from './consent-record'
import { type Controller, type PrivacySettings, requireValue } from './privacy'

/** A consent receipt of Kantara's specification 1.1, ready to be written as JSON. */
export type ConsentReceipt = {
  readonly version: 'KI-CR-v1.1.0'
  /** The jurisdiction of the privacy settings, such as DE or EU. */
  readonly jurisdiction: string
  /** Seconds since 1970. */
  readonly consentTimestamp: number
  /** How the consent was collected, from the privacy settings. */
  readonly collectionMethod: string
  /** Derived from the record: one record always has the same receipt. */
  readonly consentReceiptID: string
  /** The language of the text, a BCP 47 tag. @default not recorded */
  readonly language?: string
  /** The id of the person: the contact, or else the visitor. */
  readonly piiPrincipalId: string
  /** The controllers of the privacy settings. */
  readonly piiControllers: readonly (Pick<Controller, 'contact' | 'address' | 'email' | 'phone'> & {
    /** The name of the controller. */
    readonly piiController: string
  })[]
  /** The address of the privacy policy. */
  readonly policyUrl: string
  /** One service, from the privacy settings. */
  readonly services: readonly {
    /** The name of the service. */
    readonly service: string
    /** One purpose: processing, or messages of a subscription type. */
    readonly purposes: readonly {
      /** The name of the purpose, from the privacy settings. */
      readonly purpose: string
      /** The categories of the purpose, from the privacy settings. */
      readonly purposeCategory: readonly string[]
      /** `EXPLICIT`: the person clicked. `IMPLICIT`: the consent was implied or imported. */
      readonly consentType: 'EXPLICIT' | 'IMPLICIT'
      /** The kinds of personal data, from the privacy settings. */
      readonly piiCategory: readonly string[]
      /** Whether the purpose is the processing itself. */
      readonly primaryPurpose: boolean
      /** The retention time, as an ISO 8601 duration or in words. */
      readonly termination: string
      /** Whether others receive the data. */
      readonly thirdPartyDisclosure: boolean
      /** The recipients, separated by commas. Absent when there are none. */
      readonly thirdPartyName?: string
    }[]
  }[]
  /** Whether some kind of data needs special protection. */
  readonly sensitive: boolean
  /** The kinds of data that need special protection. */
  readonly spiCat: readonly string[]
}

/**
 * Creates the receipt of a given consent. Processing under a legitimate interest is not consent and has no receipt.
 *
 * @throws HelpdeskError `REFUSED` for a record of another event, `INVALID_RULE` with the place of a missing value.
 */
export const consentReceipt = (record: ConsentRecord, privacy: PrivacySettings): ConsentReceipt => {
  const { header } = record
  if (header.event !== 'given' || header.lawfulBasis !== 'consent') {
    throw new HelpdeskError(
      'REFUSED',
      `Expected the record of a given consent, found the event "${header.event}" under ${header.lawfulBasis}.`,
    )
  }
  const purpose = requireValue(`privacy.purposes.${header.purpose}`, privacy.purposes?.[header.purpose])
  const recipients = requireValue('privacy.recipients', header.recipients, privacy.recipients)
  const sensitive = requireValue('privacy.sensitiveCategories', privacy.sensitiveCategories)
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: requireValue('privacy.jurisdiction', header.jurisdiction, privacy.jurisdiction),
    consentTimestamp: Math.floor(header.decidedAt / second),
    collectionMethod: requireValue('privacy.collectionMethod', privacy.collectionMethod),
    consentReceiptID: receiptIdOf(record),
    ...(header.language !== undefined && { language: header.language }),
    piiPrincipalId: principalOf(record),
    piiControllers: requireValue('privacy.controllers', privacy.controllers).map(
      ({ name, contact, address, email, phone }) => ({ piiController: name, contact, address, email, phone }),
    ),
    policyUrl: requireValue('privacy.policyUrl', header.policyUrl, privacy.policyUrl),
    services: [
      {
        service: requireValue('privacy.service', privacy.service),
        purposes: [
          {
            purpose: purpose.name,
            purposeCategory: purpose.categories,
            consentType: header.mechanism === 'click' ? 'EXPLICIT' : 'IMPLICIT',
            piiCategory: requireValue('privacy.piiCategories', privacy.piiCategories),
            primaryPurpose: header.purpose === 'process',
            termination: requireValue('privacy.retention', header.retention, privacy.retention),
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

/** The principal of a record: its strongest known id, or only a digest after the person was erased. */
export const principalOf = ({ personal, personalDigest }: ConsentRecord): string =>
  personal?.contactId ?? personal?.email ?? personal?.visitorId ?? `erased:${personalDigest}`
