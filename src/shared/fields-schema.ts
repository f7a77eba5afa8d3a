import * as z from 'zod'

/** A name that every store can keep apart from others: no NUL, no half of a surrogate pair. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\0\p{Surrogate}]*$/u, 'expected text without NUL or half a surrogate pair')

/** What one message holds, in UTF-16 units. */
const maxMessageLength = 20_000

/** Text that somebody wrote: at least one character that shows. */
export const messageText = z
  .string()
  .max(maxMessageLength, `expected at most ${maxMessageLength} characters`)
  .refine((text) => text.trim() !== '', 'expected text that is not empty')
