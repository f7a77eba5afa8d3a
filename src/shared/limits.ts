/** The longest id of a record, in UTF-16 units. */
export const longestId = 200

/** Text without NUL and without half of a surrogate pair, so that every store can keep ids apart. */
export const idPattern = /^[^\0\p{Surrogate}]*$/u

/** The longest message, in UTF-16 units. */
export const longestMessage = 20_000

/** The longest URL of a page that is recorded. */
export const longestPage = 8_192

/** The longest name of a time zone. */
export const longestZone = 100
