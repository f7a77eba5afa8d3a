import * as z from 'zod/mini'
import { maxInstant, minInstant } from './instant'
import { idPattern, longestId, longestMessage, longestPage, longestZone } from './limits'

/** A name that every store can keep apart from others: no NUL, no half of a surrogate pair. */
export const id = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(longestId),
    z.regex(idPattern, 'expected text without NUL or half a surrogate pair'),
  )

/** The name of a host's kind of channel: lower-case words with at least one dot between them. */
export const hostKindName = z
  .string()
  .check(
    z.maxLength(60),
    z.regex(
      /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/,
      'expected a name of lower-case words with a dot between them, such as acme.sms',
    ),
  )

/** An address on a channel of a host's kind, such as a telephone number: compared exactly as it is written. */
export const addressText = id.check(
  z.regex(/^\S(?:[^\r\n]*\S)?$/, 'expected an address without space around it or a line break'),
)

/** The text of a message: at least one visible character. */
export const messageText = z.string().check(
  z.maxLength(longestMessage, `expected at most ${longestMessage} characters`),
  z.refine((text) => text.trim() !== '', 'expected text that is not empty'),
)

/** The URL of a page, recorded for information. A longer URL is cut, so that it never stops a message. */
export const page = z.pipe(
  z.string(),
  z.transform((url) => url.slice(0, longestPage)),
)

/** An IANA zone. Readers ignore a name that is no zone. */
export const zone = z.string().check(z.maxLength(longestZone))

/** An `Instant` that calendars and ISO 8601 text can show: epoch milliseconds of the years 1 to 9999. */
export const instant = z.int().check(z.minimum(minInstant), z.maximum(maxInstant))

/** A record of zod passes over `__proto__` in silence; this one refuses it, because no entry may be lost. */
export const recordOf = <Name extends z.core.$ZodRecordKey, Value extends z.ZodMiniType>(
  name: Name,
  value: Value,
) => {
  const record = z.record(name, value)
  const { $schema: _, ...schema } = z.toJSONSchema(record, { io: 'input', unrepresentable: 'any' })
  return z.pipe(
    z.unknown().check(
      z.refine((given) => typeof given !== 'object' || given === null || !Object.hasOwn(given, '__proto__'), {
        error: 'names without __proto__',
      }),
      z.meta(schema),
    ),
    record,
  )
}
