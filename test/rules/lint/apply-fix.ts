import type { Finding } from '../../../src/rules'

/** The data with the place that a finding names replaced or left out, as its fix says. */
export const applyFix = (data: unknown, root: string, { path, fix }: Finding): unknown => {
  const steps = path.slice(root.length).match(/[^.[\]]+/g) ?? []
  const change = (at: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return fix.replacement
    if (Array.isArray(at)) {
      const index = Number(step)
      if (rest.length === 0 && fix.remove) return at.filter((_, other) => other !== index)
      return at.map((each, other) => (other === index ? change(each, rest) : each))
    }
    const object = at as Record<string, unknown>
    return { ...object, [step]: change(object[step], rest) }
  }
  return change(data, steps)
}

/** What stands at the place that a finding names. */
export const placeAt = (data: unknown, root: string, path: string): unknown =>
  (path.slice(root.length).match(/[^.[\]]+/g) ?? []).reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step],
    data,
  )
