import { type Decision, type HelpdeskErrorCode, isHelpdeskError, reasons } from 'frontdesk'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { Problem } from '../api'

/** Converts an error of a route into a response. Internal errors are logged, and the response contains no details. */
export const answerError =
  (log: Logger) =>
  (error: Error, context: Context): Response => {
    if (isHelpdeskError(error) && Object.hasOwn(statuses, error.code)) {
      return problem(context, statuses[error.code] as ContentfulStatusCode, {
        code: error.code,
        sentence: error.message,
        details: error.details,
      })
    }
    if (error instanceof HTTPException) {
      return problem(context, error.status, { code: 'INVALID_INPUT', sentence: error.message })
    }
    log.error({ err: error, method: context.req.method, path: context.req.path }, 'A request failed.')
    return problem(context, 500, {
      code: 'FAILED',
      sentence: 'An internal error occurred. Please try again.',
    })
  }

export const problem = (context: Context, status: ContentfulStatusCode, body: Problem): Response =>
  context.json(body, status)

/** A refusal. The reason code of the policy is the problem code. */
export const refusal = (
  context: Context,
  { reason, details }: Pick<Decision<unknown>, 'reason' | 'details'>,
): Response =>
  problem(context, 409, {
    code: reason,
    sentence: reasons[reason],
    ...(details && { details }),
  })

/** Other codes are 500, such as a failed store or an invalid setting. */
const statuses: Partial<Record<HelpdeskErrorCode, ContentfulStatusCode>> = {
  INVALID_INPUT: 400,
  INVALID_TOKEN: 401,
  FORBIDDEN: 403,
  UNKNOWN_RECORD: 404,
  REFUSED: 409,
  VERSION_CONFLICT: 503,
}
