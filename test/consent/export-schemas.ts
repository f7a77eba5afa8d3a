/** JSON schemas of the two exports, from the list of fields in section 6 of the semantics. */
const text = { type: 'string', minLength: 1 } as const
const texts = { type: 'array', items: text } as const
const someTexts = { ...texts, minItems: 1 } as const

const object = <Properties extends object>(properties: Properties, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})

const list = (items: object) => ({ type: 'array', items, minItems: 1 })

export const kantara = object(
  {
    version: { const: 'KI-CR-v1.1.0' },
    jurisdiction: text,
    consentTimestamp: { type: 'integer', minimum: 0 },
    collectionMethod: text,
    consentReceiptID: text,
    publicKey: text,
    language: text,
    piiPrincipalId: text,
    piiControllers: list(
      object({
        piiController: text,
        contact: text,
        address: object({ streetAddress: text, addressLocality: text, addressCountry: text }),
        email: text,
        phone: text,
      }),
    ),
    policyUrl: text,
    services: list(
      object({
        service: text,
        purposes: list(
          object(
            {
              purpose: text,
              purposeCategory: someTexts,
              consentType: { enum: ['EXPLICIT', 'IMPLICIT'] },
              piiCategory: someTexts,
              primaryPurpose: { type: 'boolean' },
              termination: text,
              thirdPartyDisclosure: { type: 'boolean' },
              thirdPartyName: text,
            },
            ['primaryPurpose', 'thirdPartyName'],
          ),
        ),
      }),
    ),
    sensitive: { type: 'boolean' },
    spiCat: texts,
  },
  ['publicKey', 'language'],
)

export const ts27560 = object({
  schema_version: text,
  record_id: text,
  receipt_id: text,
  pii_principal_id: text,
  pii_processing: object({
    privacy_notice: object({ text, version: text, sha256: text, url: text }),
    language: text,
    purposes: list(
      object({
        purpose: text,
        purpose_type: someTexts,
        lawful_basis: { enum: ['consent', 'legitimate-interest'] },
        pii_information: list(object({ pii_type: text, sensitive: { type: 'boolean' } })),
        pii_controllers: someTexts,
        collection_method: text,
        processing_method: text,
        storage_locations: someTexts,
        retention_period: text,
        jurisdiction: text,
        recipients: texts,
        withdrawal_method: text,
        privacy_rights: someTexts,
        supervisory_authority: text,
      }),
    ),
  }),
  party_identification: list(
    object({
      party_id: text,
      party_address: text,
      party_name: text,
      party_contact: text,
      party_type: text,
    }),
  ),
  events: list(
    object({
      event_time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
      validity_duration: text,
      entity_id: text,
      event_type: text,
      event_state: text,
    }),
  ),
})
