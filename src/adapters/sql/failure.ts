import { HelpdeskError, isHelpdeskError } from '../../shared/errors'

/** The error for a failed database call: a conflict, after which a retry may succeed, or a failure of the store. */
export const failure = (error: unknown, isConflict: (error: unknown) => boolean): HelpdeskError => {
  if (isHelpdeskError(error)) return error
  if (isConflict(error)) {
    return new HelpdeskError(
      'VERSION_CONFLICT',
      'A concurrent commit conflicted, and nothing was changed.',
      {},
      error,
    )
  }
  const cause = error instanceof Error ? error.message : String(error)
  return new HelpdeskError('STORAGE_FAILED', `The database failed: ${cause}`, {}, error)
}
