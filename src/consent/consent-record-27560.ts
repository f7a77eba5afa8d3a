import { isoFromInstant } from '../shared/instant'
import { principalOf, receiptIdOf } from './consent-receipt'
import type { ConsentRecord } from './consent-record'
import { type PrivacySettings, requireValue } from './privacy'

/** A consent record with the fields that ISO/IEC TS 27560:2023 and the GDPR require. */
export type ConsentRecord27560 = {
  readonly schema_version: 'ISO/IEC TS 27560:2023'
  readonly record_id: string
  readonly receipt_id: string
  readonly pii_principal_id: string
  readonly pii_processing: {
    readonly privacy_notice: {
      readonly text: string
      readonly version: string
      readonly sha256: string
      readonly url: string
    }
    readonly language: string
    readonly purposes: readonly {
      readonly purpose: string
      readonly purpose_type: readonly string[]
      readonly lawful_basis: string
      readonly pii_information: readonly { readonly pii_type: string; readonly sensitive: boolean }[]
      readonly pii_controllers: readonly string[]
      readonly collection_method: string
      readonly processing_method: string
      readonly storage_locations: readonly string[]
      readonly retention_period: string
      readonly jurisdiction: string
      readonly recipients: readonly string[]
      readonly withdrawal_method: string
      readonly privacy_rights: readonly string[]
      readonly supervisory_authority: string
    }[]
  }
  readonly party_identification: readonly {
    readonly party_id: string
    readonly party_address: string
    readonly party_name: string
    readonly party_contact: string
    readonly party_type: string
  }[]
  readonly events: readonly {
    readonly event_time: string
    /** An ISO 8601 duration, or `until-withdrawn`. */
    readonly validity_duration: string
    readonly entity_id: string
    readonly event_type: string
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
