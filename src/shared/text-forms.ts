import { type Form, formOf } from './guard'
import { idPattern, longestId, longestMessage, longestPage, longestZone } from './limits'

/** Text of limited length. Lengths are in UTF-16 units. */
export const textOf = (longest: number, shortest = 0): Form =>
  formOf(
    `text of ${shortest} to ${longest} characters`,
    (value) => typeof value === 'string' && value.length >= shortest && value.length <= longest,
  )

/** The id of a record. */
export const idOf = (longest: number): Form =>
  formOf(
    `text of 1 to ${longest} characters without NUL or half a surrogate pair`,
    (value) => typeof value === 'string' && value !== '' && value.length <= longest && idPattern.test(value),
  )

export const idForm: Form = /* @__PURE__ */ idOf(longestId)

/** A name with at least one visible character. */
export const visibleText = (longest: number): Form =>
  formOf(
    `text of at most ${longest} characters that is not empty`,
    (value) => typeof value === 'string' && value.length <= longest && value.trim() !== '',
  )

/** The text of a message. */
export const messageTextForm: Form = /* @__PURE__ */ visibleText(longestMessage)

/** The URL of a page, as a parser cut it. */
export const pageForm: Form = /* @__PURE__ */ textOf(longestPage)

/** The name of a time zone. Readers ignore a name that is no zone. */
export const zoneForm: Form = /* @__PURE__ */ textOf(longestZone)
