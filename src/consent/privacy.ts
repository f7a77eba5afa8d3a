import { refusal } from '../shared/refuse'

/**
 * What an account states about its processing, for receipts and records. Every property is optional until an export
 * needs it.
 */
export type PrivacySettings = {
  /** The controllers, the responsible one first. */
  readonly controllers?: readonly [Controller, ...Controller[]]
  /** The jurisdiction, such as DE or EU. */
  readonly jurisdiction?: string
  /** The address of the privacy policy. */
  readonly policyUrl?: string
  /** The service that the processing belongs to. */
  readonly service?: string
  /** The purposes by the kind of consent. */
  readonly purposes?: {
    /** The purpose of processing. */
    readonly process?: Purpose
    /** The purpose of messages of a subscription type. */
    readonly communicate?: Purpose
  }
  /** How the data is collected, such as a form in a chat. */
  readonly collectionMethod?: string
  /** How the data is processed. */
  readonly processingMethod?: string
  /** The kinds of personal data, such as contact details. */
  readonly piiCategories?: readonly [string, ...string[]]
  /** The kinds that need special protection; an empty list means none. */
  readonly sensitiveCategories?: readonly string[]
  /** Where the data is stored. */
  readonly storageLocations?: readonly [string, ...string[]]
  /** The retention time, as an ISO 8601 duration or in words. */
  readonly retention?: string
  /** The recipients of the data; an empty list means nobody. */
  readonly recipients?: readonly string[]
  /** How a person withdraws a consent. */
  readonly withdrawalMethod?: string
  /** The rights of the person, such as access. */
  readonly rights?: readonly [string, ...string[]]
  /** The supervisory authority for complaints. */
  readonly authority?: string
}

/** The party that decides why and how personal data is processed. */
export type Controller = {
  /** Unique among the controllers. */
  readonly id: string
  /** The legal name. */
  readonly name: string
  /** The role in the processing. */
  readonly type: 'controller' | 'joint-controller' | 'processor' | 'representative'
  /** The postal address. */
  readonly address: {
    /** Street and number. */
    readonly streetAddress: string
    /** The place, with its postal code. */
    readonly addressLocality: string
    /** The country. */
    readonly addressCountry: string
  }
  /** The contact person or department. */
  readonly contact: string
  /** The e-mail address for questions about privacy. */
  readonly email: string
  /** The phone number for questions about privacy. */
  readonly phone: string
}

export type Purpose = {
  /** The name that receipts show. */
  readonly name: string
  /** The categories of the purpose that receipts list. */
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
