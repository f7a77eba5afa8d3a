import type { JsonObject } from './json'

/** Error codes for misuse and wrong configuration. An expected refusal is a `Decision`, never an error. */
export type HelpdeskErrorCode =
  /** The input does not have the expected form. */
  | 'INVALID_INPUT'
  /** The rule cannot be saved as it is. */
  | 'INVALID_RULE'
  /** The token was not signed by this helpdesk. */
  | 'INVALID_TOKEN'
  /** The value of a fact does not have its declared type. */
  | 'FACT_TYPE'
  /** A fact could not be fetched. */
  | 'FACT_FAILED'
  /** No account has this id. */
  | 'UNKNOWN_ACCOUNT'
  /** No record has this id. */
  | 'UNKNOWN_RECORD'
  /** A record with this id exists already. */
  | 'ALREADY_EXISTS'
  /** The user is not allowed to do this. */
  | 'FORBIDDEN'
  /** The command is not possible in the current state. */
  | 'REFUSED'
  /** A record changed since it was read. */
  | 'VERSION_CONFLICT'
  /** The runtime has no time zone of this name. */
  | 'ZONE_INVALID'
  /** The runtime lacks a global that this decision needs. */
  | 'RUNTIME_UNSUPPORTED'
  /** The mail server did not accept the mail. */
  | 'MAIL_FAILED'
  /** The server could not listen on the port. */
  | 'LISTEN_FAILED'
  /** The store could not answer. */
  | 'STORAGE_FAILED'
  /** The store did not answer in time, or has no connection. A commit may still be applied. A retry may succeed. */
  | 'STORAGE_UNAVAILABLE'

/** The only error class of the library: a code for programs, a sentence for people, details for both. */
export class HelpdeskError extends Error {
  override readonly name = 'HelpdeskError'
  readonly code: HelpdeskErrorCode
  readonly details: JsonObject

  constructor(code: HelpdeskErrorCode, message: string = code, details: JsonObject = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }
}

/** True also for an error from a second copy of the package, which `instanceof` would miss. */
export const isHelpdeskError = (error: unknown, code?: HelpdeskErrorCode): error is HelpdeskError =>
  error instanceof Error &&
  error.name === 'HelpdeskError' &&
  (code === undefined || (error as HelpdeskError).code === code)
