import { refusal } from '../shared/refuse'

/**
 * What an account states about its processing, for receipts and records. Every property is optional until an export
 * needs it.
 */
export type PrivacySettings = {
  readonly controllers?: readonly [Controller, ...Controller[]]
  /** The jurisdiction, such as DE or EU. */
  readonly jurisdiction?: string
  readonly policyUrl?: string
  /** The service that the processing belongs to. */
  readonly service?: string
  readonly purposes?: { readonly process?: Purpose; readonly communicate?: Purpose }
  readonly collectionMethod?: string
  readonly processingMethod?: string
  /** The kinds of personal data, such as contact details. */
  readonly piiCategories?: readonly [string, ...string[]]
  /** The kinds that need special protection; an empty list means none. */
  readonly sensitiveCategories?: readonly string[]
  readonly storageLocations?: readonly [string, ...string[]]
  /** The retention time, as an ISO 8601 duration or in words. */
  readonly retention?: string
  /** The recipients of the data; an empty list means nobody. */
  readonly recipients?: readonly string[]
  readonly withdrawalMethod?: string
  readonly rights?: readonly [string, ...string[]]
  /** The supervisory authority for complaints. */
  readonly authority?: string
}

/** The party that decides why and how personal data is processed. */
export type Controller = {
  readonly id: string
  readonly name: string
  readonly type: 'controller' | 'joint-controller' | 'processor' | 'representative'
  readonly address: {
    readonly streetAddress: string
    readonly addressLocality: string
    readonly addressCountry: string
  }
  /** The contact person or department. */
  readonly contact: string
  readonly email: string
  readonly phone: string
}

export type Purpose = {
  readonly name: string
  readonly categories: readonly [string, ...string[]]
}

/**
 * Returns the first given value. An export requires one: the value of the record comes before the value of the
 * settings.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, when there is no value. No value is invented.
 */
export const requireValue = <Value>(place: string, ...values: readonly (Value | undefined)[]): Value => {
  const value = values.find((each) => each !== undefined)
  if (value !== undefined) return value
  throw refusal('INVALID_RULE', place, 'a value, which this export requires,', undefined)
}
