import micromatch from 'micromatch'
import { defineOperator, type OperatorTable } from './define-operator'
import type { ValueType } from './value-types'

type Match = (text: string) => boolean

// The matching time grows exponentially with the number of stars, so both stars and text length are limited.
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
 * Opt-in operators `glob` and `notGlob`, to be passed as `operators`. `*` and `?` match within one path segment, `**`
 * crosses slashes, and no other character is special. Do not use them for URLs: URL rules have their own operators.
 */
export const globOperators = {
  glob: defineOperator(shortText, pattern, matcher),
  notGlob: { negates: 'glob' },
} as const satisfies OperatorTable
