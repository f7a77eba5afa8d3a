import { digest } from '../../shared/digest'
import { HelpdeskError } from '../../shared/errors'
import type { KeysetPosition } from '../conversation-query'

/**
 * An opaque position in a list. It is bound to the list request, so that another request refuses it instead of
 * returning an arbitrary page.
 */
export const encodeCursor = (position: KeysetPosition, request: unknown): string =>
  [requestDigest(request), position.value, position.id].join('~')

/** @throws HelpdeskError `INVALID_INPUT` when the cursor belongs to another list request, or is invalid. */
export const decodeCursor = (cursor: string, request: unknown): KeysetPosition => {
  const [bound, value = '', ...rest] = cursor.split('~')
  const id = rest.join('~')
  if (
    bound !== requestDigest(request) ||
    !/^-?\d{1,16}$/.test(value) ||
    !Number.isSafeInteger(Number(value)) ||
    id === ''
  ) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      'Expected a cursor of this list, found a cursor of another list.',
      {
        reason: 'CURSOR_MISMATCH',
      },
    )
  }
  return { value: Number(value), id }
}

const requestDigest = (request: unknown): string => digest(JSON.stringify(request)).slice(0, 16)
