import { HelpdeskError } from '../shared/errors'

/** Longest text of one message, in UTF-16 units. */
export const maxMessageLength = 20_000

/**
 * Lets text from outside in: not empty, and not longer than the limit.
 *
 * @throws HelpdeskError `INVALID_INPUT` that names the place.
 */
export const checkText = (place: string, text: unknown, limit: number = maxMessageLength): string => {
  if (typeof text !== 'string' || text.trim() === '' || text.length > limit) {
    const found = typeof text === 'string' ? `${text.length} characters` : typeof text
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected ${place} to have 1 to ${limit} characters, found ${found}.`,
      {
        path: place,
      },
    )
  }
  return text
}
