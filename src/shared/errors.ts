import type { JsonObject } from './json'

/** Error codes for misuse and wrong configuration. An expected refusal is a `Decision`, never an error. */
const errors = {
  INVALID_INPUT: 'The input does not have the expected form.',
  INVALID_RULE: 'The rule cannot be saved as it is.',
  INVALID_TOKEN: 'The token was not signed by this helpdesk.',
  FACT_TYPE: 'The value of a fact does not have its declared type.',
  FACT_FAILED: 'A fact could not be fetched.',
  UNKNOWN_ACCOUNT: 'No account has this id.',
  UNKNOWN_RECORD: 'No record has this id.',
  ALREADY_EXISTS: 'A record with this id exists already.',
  FORBIDDEN: 'The user is not allowed to do this.',
  REFUSED: 'The command is not possible in the current state.',
  VERSION_CONFLICT: 'A record changed since it was read.',
  ZONE_INVALID: 'The runtime has no time zone of this name.',
  RUNTIME_UNSUPPORTED: 'The runtime lacks a global that this decision needs.',
  MAIL_FAILED: 'The mail server did not accept the mail.',
  LISTEN_FAILED: 'The server could not listen on the port.',
  STORAGE_FAILED: 'The store could not answer.',
} as const

export type HelpdeskErrorCode = keyof typeof errors

/** The only error class of the library: a code for programs, a sentence for people, details for both. */
export class HelpdeskError extends Error {
  override readonly name = 'HelpdeskError'
  readonly code: HelpdeskErrorCode
  readonly details: JsonObject

  constructor(
    code: HelpdeskErrorCode,
    message: string = errors[code],
    details: JsonObject = {},
    cause?: unknown,
  ) {
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
