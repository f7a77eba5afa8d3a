import { HelpdeskError, isHelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import { failure } from '../sql/failure'

/** The error for a failed call of PostgreSQL: a conflict, a server that cannot answer now, or a failure of the store. */
export const failed = (error: unknown): HelpdeskError => {
  if (isHelpdeskError(error) || !isUnavailable(error)) return failure(error, isConflict)
  const cause = error instanceof Error ? error.message : String(error)
  return new HelpdeskError(
    'STORAGE_UNAVAILABLE',
    `PostgreSQL cannot answer now: ${cause}. A commit may still be applied.`,
    {},
    error,
  )
}

/** A serialization failure or a deadlock: nothing was changed, and a retry may succeed. */
const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))

/**
 * A lost connection, or one that could not be made, has no SQLSTATE. 08: the connection; 53: resources, such as too many
 * connections; 57: the operator or a time limit ended the work; 55P03: a lock was not free in time.
 */
const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error)
  if (sqlState.test(code)) return /^(08|53|57)/.test(code) || code === '55P03'
  return !(error instanceof TypeError || error instanceof RangeError)
}

const sqlState = /^[0-9FHPX][0-9A-Z]{4}$/

const codeOf = (error: unknown): string => (error instanceof Error ? String(own(error, 'code') ?? '') : '')
