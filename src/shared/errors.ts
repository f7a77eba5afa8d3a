import type { JsonObject } from './json'

/** What can be misused or misconfigured. An expected "no" is a `Decision` and never one of these. */
const errors = {
  INVALID_INPUT: 'The input does not have the expected form.',
  INVALID_RULE: 'The rule cannot be saved as it is.',
  INVALID_TOKEN: 'The token was not signed here.',
  FACT_TYPE: 'A fact has a value that breaks its declared type.',
  FACT_FAILED: 'A fact could not be fetched.',
  UNKNOWN_ACCOUNT: 'No account has this id.',
  UNKNOWN_RECORD: 'Nothing is stored under this id.',
  ALREADY_EXISTS: 'Something is stored under this id already.',
  FORBIDDEN: 'The person who acts may not do this.',
  REFUSED: 'The command does not apply to the state that was found.',
  VERSION_CONFLICT: 'A record changed since it was read.',
  ZONE_INVALID: 'The runtime knows no time zone of this name.',
  MAIL_FAILED: 'The mail server did not take the mail.',
  LISTEN_FAILED: 'The port cannot be listened on.',
  STORAGE_FAILED: 'The store could not answer.',
} as const

export type HelpdeskErrorCode = keyof typeof errors

/** The one error of the library: a code for programs, a sentence for people, details for both. */
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
