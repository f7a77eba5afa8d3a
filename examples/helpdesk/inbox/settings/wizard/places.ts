import type { Fix } from 'frontdesk'
import type { Setup } from '../../../settings-api'

/** Whether a place is this one or lies within it: `message.urls.rules[0].value` lies within `message.urls`. */
export const isWithin = (place: string, around: string): boolean =>
  place === around || place.startsWith(`${around}.`) || place.startsWith(`${around}[`)

/** What stands at a place of a set-up. */
export const valueAt = (setup: Setup, place: string): unknown =>
  stepsOf(place).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], setup)

/** A set-up in which what a finding proposes stands at its place. */
export const applyFix = (setup: Setup, place: string, fix: Fix): Setup =>
  put(setup, stepsOf(place), fix.remove ? undefined : fix.replacement) as Setup

/** The way from the set-up to a place. Most places begin with what was looked at, which is the set-up itself. */
const stepsOf = (place: string): readonly (string | number)[] =>
  (place.replace(/^(?:message|widget)\./, '').match(/[^.[\]]+/g) ?? []).map((step) =>
    /^\d+$/.test(step) ? Number(step) : step,
  )

/** `undefined` takes the place out. */
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
