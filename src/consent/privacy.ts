import { refusal } from '../shared/refuse'

/**
 * What an account tells of its processing, for receipts and records. Anything may be left out until something has to be
 * exported that must state it.
 */
export type PrivacySettings = {
  readonly controllers?: readonly [Controller, ...Controller[]]
  /** Whose law applies, such as DE or EU. */
  readonly jurisdiction?: string
  readonly policyUrl?: string
  /** What the processing is part of. */
  readonly service?: string
  readonly purposes?: { readonly process?: Purpose; readonly communicate?: Purpose }
  readonly collectionMethod?: string
  readonly processingMethod?: string
  /** Kinds of personal data, such as contact details. */
  readonly piiCategories?: readonly [string, ...string[]]
  /** Those of them that need particular protection; an empty list says that there are none. */
  readonly sensitiveCategories?: readonly string[]
  readonly storageLocations?: readonly [string, ...string[]]
  /** How long it is kept, as an ISO 8601 duration or in words. */
  readonly retention?: string
  /** Whom it is passed on to; an empty list says nobody. */
  readonly recipients?: readonly string[]
  readonly withdrawalMethod?: string
  readonly rights?: readonly [string, ...string[]]
  /** Where people may complain. */
  readonly authority?: string
}

/** Who decides why and how personal data is processed. */
export type Controller = {
  readonly id: string
  readonly name: string
  readonly type: 'controller' | 'joint-controller' | 'processor' | 'representative'
  readonly address: {
    readonly streetAddress: string
    readonly addressLocality: string
    readonly addressCountry: string
  }
  /** Whom to ask for, by name or office. */
  readonly contact: string
  readonly email: string
  readonly phone: string
}

export type Purpose = {
  readonly name: string
  readonly categories: readonly [string, ...string[]]
}

/**
 * A value that an export must state, the record's own before that of the settings.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, when nobody gave it. Nothing is made up.
 */
export const stated = <Value>(place: string, ...values: readonly (Value | undefined)[]): Value => {
  const value = values.find((each) => each !== undefined)
  if (value !== undefined) return value
  throw refusal('INVALID_RULE', place, 'a value, which this export must state,', undefined)
}
