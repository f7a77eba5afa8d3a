/**
 * Puts the text in for each `{ "text", "then", "times" }`.
 *
 * @param {unknown} given
 * @returns {unknown}
 */
export const withLongTexts = (given) => {
  if (typeof given !== 'object' || given === null) return given
  if (Array.isArray(given)) return given.map(withLongTexts)
  const { text, then, times, ...others } = /** @type {Record<string, unknown>} */ (given)
  const isText = typeof text === 'string' && typeof then === 'string' && typeof times === 'number'
  if (isText && Object.keys(others).length === 0) return text + then.repeat(times)
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withLongTexts(value)]))
}
