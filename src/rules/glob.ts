import micromatch from 'micromatch'
import { defineOperator, type OperatorTable } from './operators'
import type { ValueType } from './value-types'

type Match = (text: string) => boolean

// Matching takes time to the power of the number of stars, so stars and texts are few and short.
const longest = { pattern: 256, stars: 3, text: 512, cache: 1_000 }

const pattern: ValueType<string> = {
  name: `a pattern of at most ${longest.pattern} characters and ${longest.stars} stars, without any of ( ) [ ] { } | \\`,
  is: (value): value is string =>
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= longest.pattern &&
    !/[()[\]{}|\\]/.test(value) &&
    (value.match(/\*+/g) ?? []).length <= longest.stars,
}

const shortText: ValueType<string> = {
  name: `text of at most ${longest.text} characters`,
  is: (value): value is string => typeof value === 'string' && value.length <= longest.text,
}

/** The compiled patterns, oldest first. Only speed depends on it. */
const compiled = new Map<string, Match>()

const matcher = (glob: string): Match => {
  const known = compiled.get(glob)
  if (known) return known
  const match = micromatch.matcher(glob, { dot: true, nobrace: true, noextglob: true, nonegate: true })
  const oldest = compiled.size >= longest.cache ? compiled.keys().next().value : undefined
  if (oldest !== undefined) compiled.delete(oldest)
  compiled.set(glob, match)
  return match
}

/**
 * Opt-in operators `glob` and `notGlob`, to be given as `operators`. `*` and `?` stay between two slashes, `**` crosses
 * them, and nothing else is special. Not meant for URLs, which have operators of their own.
 */
export const globOperators = {
  glob: defineOperator(shortText, pattern, matcher),
  notGlob: { negates: 'glob' },
} as const satisfies OperatorTable
