import type { Fix } from 'frontdesk'
import type { Setup } from '../../../settings-api'

/** Whether a place is the given place or inside it: `message.urls.rules[0].value` is inside `message.urls`. */
export const isWithin = (place: string, around: string): boolean =>
  place === around || place.startsWith(`${around}.`) || place.startsWith(`${around}[`)

/** The value at a place of a set-up. */
export const valueAt = (setup: Setup, place: string): unknown =>
  stepsOf(place).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], setup)

/** Applies a finding's correction to a set-up. */
export const applyFix = (setup: Setup, place: string, fix: Fix): Setup =>
  put(setup, stepsOf(place), fix.remove ? undefined : fix.replacement) as Setup

/** The steps from the set-up to a place. The first part of most places names the set-up itself. */
const stepsOf = (place: string): readonly (string | number)[] =>
  (place.replace(/^(?:message|widget)\./, '').match(/[^.[\]]+/g) ?? []).map((step) =>
    /^\d+$/.test(step) ? Number(step) : step,
  )

/** `undefined` removes the value. */
const put = (at: unknown, [step, ...below]: readonly (string | number)[], value: unknown): unknown => {
  if (step === undefined) return value
  if (Array.isArray(at)) {
    return below.length === 0 && value === undefined
      ? at.filter((_, index) => index !== step)
      : at.map((each: unknown, index) => (index === step ? put(each, below, value) : each))
  }
  const { [step]: inner, ...others } = (at ?? {}) as Record<string, unknown>
  const next = put(inner, below, value)
  return next === undefined ? others : { ...others, [step]: next }
}
