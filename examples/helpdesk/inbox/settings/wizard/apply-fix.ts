import type { Fix } from 'frontdesk'
import type { Setup } from '../../../settings-api'

/** A set-up in which what a finding proposes stands at its place, such as `message.urls.rules[0].value`. */
export const applyFix = (setup: Setup, path: string, fix: Fix): Setup =>
  put(setup, stepsOf(path).slice(1), fix.remove ? undefined : fix.replacement) as Setup

const stepsOf = (path: string): readonly (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** `undefined` takes the place out. */
const put = (at: unknown, [step, ...below]: readonly (string | number)[], value: unknown): unknown => {
  if (step === undefined) return value
  if (Array.isArray(at) && typeof step === 'number') {
    return below.length === 0 && value === undefined
      ? at.toSpliced(step, 1)
      : at.with(step, put(at[step], below, value))
  }
  const { [step]: inner, ...others } = (at ?? {}) as Record<string, unknown>
  const next = put(inner, below, value)
  return next === undefined ? others : { ...others, [step]: next }
}
