/**
 * Compares by UTF-8 bytes, the order of ids in every store. It differs from JavaScript's order for characters outside
 * the basic plane.
 */
export const compareText = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** The smallest text above every text with this prefix, or `undefined` when there is none. */
export const behindPrefix = (prefix: string): string | undefined => {
  const characters = [...prefix]
  while (characters.length > 0) {
    const next = ((characters.pop() as string).codePointAt(0) as number) + 1
    if (next <= 0x10ffff) {
      return [...characters, String.fromCodePoint(next === 0xd800 ? 0xe000 : next)].join('')
    }
  }
  return undefined
}

/** Ranks surrogates above the rest of the basic plane, because their characters come later in UTF-8. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
