import { HelpdeskError, isHelpdeskError } from '../../shared/errors'

/** What a caller is told when a database failed: what it can try again, or that the store could not answer. */
export const failure = (error: unknown, isConflict: (error: unknown) => boolean): HelpdeskError => {
  if (isHelpdeskError(error)) return error
  if (isConflict(error)) {
    return new HelpdeskError(
      'VERSION_CONFLICT',
      'Another commit was in the way and nothing was changed.',
      {},
      error,
    )
  }
  const said = error instanceof Error ? error.message : String(error)
  return new HelpdeskError('STORAGE_FAILED', `The database could not answer: ${said}`, {}, error)
}
