import { isoFromInstant } from '../shared/instant'
import { principalOf, receiptIdOf } from './consent-receipt'
import type { ConsentRecord } from './consent-record'
import { type PrivacySettings, requireValue } from './privacy'

/** A consent record with the fields that ISO/IEC TS 27560:2023 and the GDPR require. */
export type ConsentRecord27560 = {
  readonly schema_version: 'ISO/IEC TS 27560:2023'
  /** The id of the record in the ledger. */
  readonly record_id: string
  /** The id of the receipt of this record. */
  readonly receipt_id: string
  /** The id of the person: the contact, or else the visitor. */
  readonly pii_principal_id: string
  /** The processing that the text is about. */
  readonly pii_processing: {
    /** The text that the person saw. */
    readonly privacy_notice: {
      /** The exact text. */
      readonly text: string
      /** The version of the text. */
      readonly version: string
      /** SHA-256 of the text in UTF-8, as lower-case hex. */
      readonly sha256: string
      /** The address of the privacy policy. */
      readonly url: string
    }
    /** The language of the text, a BCP 47 tag. */
    readonly language: string
    /** One purpose: processing, or messages of a subscription type. */
    readonly purposes: readonly {
      /** The name of the purpose, from the privacy settings. */
      readonly purpose: string
      /** The categories of the purpose, from the privacy settings. */
      readonly purpose_type: readonly string[]
      /** `consent` or `legitimate-interest`. */
      readonly lawful_basis: string
      /** The kinds of personal data, from the privacy settings. */
      readonly pii_information: readonly {
        /** The kind of data. */
        readonly pii_type: string
        /** Whether it needs special protection. */
        readonly sensitive: boolean
      }[]
      /** The ids of the controllers. */
      readonly pii_controllers: readonly string[]
      /** How the data is collected, from the privacy settings. */
      readonly collection_method: string
      /** How the data is processed, from the privacy settings. */
      readonly processing_method: string
      /** Where the data is stored, from the privacy settings. */
      readonly storage_locations: readonly string[]
      /** The retention time, as an ISO 8601 duration or in words. */
      readonly retention_period: string
      /** The jurisdiction, such as DE or EU. */
      readonly jurisdiction: string
      /** The recipients of the data; empty when there are none. */
      readonly recipients: readonly string[]
      /** How a person withdraws, from the privacy settings. */
      readonly withdrawal_method: string
      /** The rights of the person, from the privacy settings. */
      readonly privacy_rights: readonly string[]
      /** The authority for complaints, from the privacy settings. */
      readonly supervisory_authority: string
    }[]
  }
  /** The controllers of the privacy settings. */
  readonly party_identification: readonly {
    /** The id of the controller. */
    readonly party_id: string
    /** Street, place and country, separated by commas. */
    readonly party_address: string
    /** The name of the controller. */
    readonly party_name: string
    /** Contact, e-mail address and phone, separated by commas. */
    readonly party_contact: string
    /** The role: `controller`, `joint-controller`, `processor` or `representative`. */
    readonly party_type: string
  }[]
  /** All events of the chain about the same purpose, in their order. */
  readonly events: readonly {
    /** The time of the act, ISO 8601 in UTC. */
    readonly event_time: string
    /** An ISO 8601 duration, or `until-withdrawn`. */
    readonly validity_duration: string
    /** Who acted: the person, or the first controller for the system and for imports. */
    readonly entity_id: string
    /** `explicit` for a click, otherwise the mechanism of the record. */
    readonly event_type: string
    /** The event of the record, such as `given` or `withdrawn`. */
    readonly event_state: string
  }[]
}

/**
 * Converts a record to the structure of ISO/IEC TS 27560:2023, with all events of the chain about the same purpose.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of a missing value.
 */
export const consentRecord27560 = (
  record: ConsentRecord,
  chain: readonly ConsentRecord[],
  privacy: PrivacySettings,
): ConsentRecord27560 => {
  const { header } = record
  const controllers = requireValue('privacy.controllers', privacy.controllers)
  const purpose = requireValue(`privacy.purposes.${header.purpose}`, privacy.purposes?.[header.purpose])
  const sensitive = requireValue('privacy.sensitiveCategories', privacy.sensitiveCategories)
  const principal = principalOf(record)
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: record.recordId,
    receipt_id: receiptIdOf(record),
    pii_principal_id: principal,
    pii_processing: {
      privacy_notice: {
        text: header.text,
        version: header.version,
        sha256: header.textDigest,
        url: requireValue('privacy.policyUrl', header.policyUrl, privacy.policyUrl),
      },
      language: requireValue(`consent.${header.purpose}.language`, header.language),
      purposes: [
        {
          purpose: purpose.name,
          purpose_type: purpose.categories,
          lawful_basis: header.lawfulBasis,
          pii_information: requireValue('privacy.piiCategories', privacy.piiCategories).map((category) => ({
            pii_type: category,
            sensitive: sensitive.includes(category),
          })),
          pii_controllers: controllers.map(({ id }) => id),
          collection_method: requireValue('privacy.collectionMethod', privacy.collectionMethod),
          processing_method: requireValue('privacy.processingMethod', privacy.processingMethod),
          storage_locations: requireValue('privacy.storageLocations', privacy.storageLocations),
          retention_period: requireValue('privacy.retention', header.retention, privacy.retention),
          jurisdiction: requireValue('privacy.jurisdiction', header.jurisdiction, privacy.jurisdiction),
          recipients: requireValue('privacy.recipients', header.recipients, privacy.recipients),
          withdrawal_method: requireValue(
            'privacy.withdrawalMethod',
            header.withdrawalMethod,
            privacy.withdrawalMethod,
          ),
          privacy_rights: requireValue('privacy.rights', privacy.rights),
          supervisory_authority: requireValue('privacy.authority', privacy.authority),
        },
      ],
    },
    party_identification: controllers.map(({ id, name, type, address, contact, email, phone }) => ({
      party_id: id,
      party_address: Object.values(address).join(', '),
      party_name: name,
      party_contact: [contact, email, phone].join(', '),
      party_type: type,
    })),
    events: chain
      .filter((each) => isSamePurpose(each, record))
      .map(({ header: { event, mechanism, decidedAt, validFor } }) => ({
        event_time: isoFromInstant(decidedAt),
        validity_duration: validFor === undefined ? 'until-withdrawn' : `PT${validFor / 1_000}S`,
        entity_id: isActOfPerson(mechanism) ? principal : controllers[0].id,
        event_type: mechanism === 'click' ? 'explicit' : mechanism,
        event_state: event,
      })),
  }
}

const isSamePurpose = ({ header: left }: ConsentRecord, { header: right }: ConsentRecord): boolean =>
  left.event !== 'joined' &&
  left.purpose === right.purpose &&
  left.subscriptionType === right.subscriptionType

const isActOfPerson = (mechanism: ConsentRecord['header']['mechanism']): boolean =>
  mechanism === 'click' || mechanism === 'implied'
