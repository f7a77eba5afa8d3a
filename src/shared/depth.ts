import { refusal } from './refuse'

/**
 * The most levels of lists and objects in any input. Walks over unchecked values stop here with a refusal, so that no
 * input exhausts the stack. Conditions, the deepest valid inputs, need about half of it.
 */
export const maxLevels = 200

/** @throws HelpdeskError `INVALID_INPUT` for a list or object with so many others around it, when that is too many. */
export const requireLevel = (level: number, value: unknown): void => {
  if (level >= maxLevels) throw refusal('INVALID_INPUT', 'value', `at most ${maxLevels} levels`, value)
}

/**
 * The names on the way to a value that is nested too deep, or nothing. Stops at the first, also in a value that contains
 * itself.
 */
export const tooDeepIn = (value: unknown, level = 0): readonly PropertyKey[] | undefined => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined
  if (level >= maxLevels) return []
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const below = tooDeepIn(value[index], level + 1)
      if (below) return [index, ...below]
    }
    return undefined
  }
  for (const name of Object.keys(value)) {
    const below = tooDeepIn((value as Record<string, unknown>)[name], level + 1)
    if (below) return [name, ...below]
  }
  return undefined
}
