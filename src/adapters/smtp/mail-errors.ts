import { HelpdeskError } from '../../shared/errors'
import type { JsonObject } from '../../shared/json'
import type { PermanentMailError } from '../contracts/mail'

/** A failure for which a retry may succeed. The outbox retries. */
export const temporaryMailError = (message: string, details?: JsonObject, cause?: unknown): HelpdeskError =>
  new HelpdeskError('MAIL_FAILED', message, details, cause)

/** A failure for which no retry can succeed. */
export const permanentMailError = (
  message: string,
  details?: JsonObject,
  cause?: unknown,
): PermanentMailError =>
  Object.assign(new HelpdeskError('MAIL_FAILED', message, details, cause), { permanent: true as const })

export const isPermanent = (error: unknown): error is PermanentMailError =>
  error instanceof Error && 'permanent' in error && error.permanent === true
