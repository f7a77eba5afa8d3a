import type { HelpdeskErrorCode } from './errors'
import { maxInstant, minInstant } from './instant'
import { refusal } from './refuse'

/** Checks the form of a value. Returns nothing when it is right, and otherwise the first fault. */
export type Form = (value: unknown) => Fault | undefined

export type Fault = {
  /** The place below the value: `.candidates[2].seat`. */
  readonly place: string
  /** The form that the value must have, in words. */
  readonly expected: string
  /** The value at the place. */
  readonly found: unknown
}

/**
 * A guard of one value. Calls of it are marked as pure, so that a bundle has only the guards that it uses. `expected`
 * completes the sentence "Expected … at rule.hours.zone".
 */
export const formOf =
  (expected: string, isRight: (value: unknown) => boolean): Form =>
  (value) =>
    isRight(value) ? undefined : { place: '', expected, found: value }

/** A text, also an empty one. Throws nothing. */
export const text: Form = /* @__PURE__ */ formOf('text', (value) => typeof value === 'string')

/** `true` or `false`. Throws nothing. */
export const flag: Form = /* @__PURE__ */ formOf('true or false', (value) => typeof value === 'boolean')

/** A finite number. */
export const number: Form = /* @__PURE__ */ formOf('a number', Number.isFinite)

/** A whole number from 0: a count, or a position. */
export const whole: Form = /* @__PURE__ */ formOf(
  'a whole number from 0',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
)

/** An `Instant` that calendars and ISO 8601 text can show. */
export const instant: Form = /* @__PURE__ */ formOf(
  'an instant of the years 1 to 9999 in epoch milliseconds',
  (value) => Number.isFinite(value) && Number(value) >= minInstant && Number(value) <= maxInstant,
)

/** One of these values. Throws nothing. */
export const oneOf = (...values: readonly (string | boolean | null)[]): Form =>
  formOf(`one of ${values.join(', ')}`, (value) => values.some((each) => each === value))

/** A value that may be absent. */
export const optional =
  (guard: Form): Form =>
  (value) =>
    value === undefined ? undefined : guard(value)

/** A value that may be null. */
export const nullable =
  (guard: Form): Form =>
  (value) =>
    value === null ? undefined : guard(value)

/** A list whose items all have this form. Throws nothing. */
export const listOf =
  (guard: Form): Form =>
  (value) => {
    if (!Array.isArray(value)) return { place: '', expected: 'a list', found: value }
    for (let index = 0; index < value.length; index += 1) {
      const fault = guard(value[index])
      if (fault) return { ...fault, place: `[${index}]${fault.place}` }
    }
    return undefined
  }

/** An object with these own properties, and perhaps others. */
export const object = (properties: Readonly<Record<string, Form>>): Form => {
  const guards = Object.entries(properties)
  return (value) => {
    if (!isObject(value)) return { place: '', expected: 'an object', found: value }
    for (const [name, guard] of guards) {
      const fault = guard(Object.hasOwn(value, name) ? value[name] : undefined)
      if (fault) return { ...fault, place: `.${name}${fault.place}` }
    }
    return undefined
  }
}

/** An object whose form depends on the text in the property `name`. */
export const taggedBy = (name: string, forms: Readonly<Record<string, Form>>): Form => {
  const tag = object({ [name]: oneOf(...Object.keys(forms)) })
  return (value) => tag(value) ?? forms[(value as Record<string, string>)[name] as string]?.(value)
}

/** An object with any names, whose values all have one form. */
export const recordOf =
  (guard: Form): Form =>
  (value) =>
    isObject(value)
      ? object(Object.fromEntries(Object.keys(value).map((name) => [name, guard])))(value)
      : { place: '', expected: 'an object', found: value }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Refuses a value of another form before it is read: `guardWith(rule, ruleForm, 'rule', 'INVALID_RULE')`. A policy guards
 * the discriminants and values that it reads; the readers of its evaluator check everything.
 *
 * @throws HelpdeskError `INVALID_INPUT`, or the given code, with place, expected and found.
 */
export const guardWith = (
  value: unknown,
  form: Form,
  name: string,
  code: HelpdeskErrorCode = 'INVALID_INPUT',
): void => {
  const fault = form(value)
  if (fault) throw refusal(code, `${name}${fault.place}`, fault.expected, fault.found)
}
