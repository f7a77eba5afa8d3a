import { digest } from '../../shared/digest'
import { HelpdeskError } from '../../shared/errors'
import type { KeysetPosition } from '../conversation-query'

/**
 * An opaque place in a list. It is bound to the question that was asked, so that a cursor of one filter is refused by
 * another instead of showing an arbitrary page.
 */
export const encodeCursor = (position: KeysetPosition, question: unknown): string =>
  [questionDigest(question), position.value, position.id].join('~')

/** @throws HelpdeskError `INVALID_INPUT` when the cursor was made for another question, or by nobody. */
export const decodeCursor = (cursor: string, question: unknown): KeysetPosition => {
  const [bound, value = '', ...rest] = cursor.split('~')
  const id = rest.join('~')
  if (
    bound !== questionDigest(question) ||
    !/^-?\d{1,16}$/.test(value) ||
    !Number.isSafeInteger(Number(value)) ||
    id === ''
  ) {
    throw new HelpdeskError('INVALID_INPUT', 'Expected a cursor of this list, found one of another.', {
      reason: 'CURSOR_MISMATCH',
    })
  }
  return { value: Number(value), id }
}

const questionDigest = (question: unknown): string => digest(JSON.stringify(question)).slice(0, 16)
