import type { Json } from './json'

/**
 * Every code that a lint may find, once, with the sentence people read. `error`: it cannot be saved, or nothing would
 * show. `warning`: it can, and is hardly what was meant. Codes are public API, as reason codes are.
 */
export const findings = {
  // Conditions (K)
  MALFORMED_RULE: ['error', 'A part does not have the form that it must have.'],
  EMPTY_GROUP: ['error', 'A group has no conditions.'],
  UNKNOWN_FACT: ['error', 'No fact has this name.'],
  UNKNOWN_OPERATOR: ['error', 'No operator has this name.'],
  UNKNOWN_CONDITION: ['error', 'No condition is kept under this name.'],
  CONDITION_CYCLE: ['error', 'A named condition refers to itself.'],
  IMPOSSIBLE_TYPE: ['error', 'A comparison of types that never compare.'],
  RULE_TOO_LARGE: ['error', 'A rule is larger than the limits allow.'],
  TYPE_CONFLICT: ['warning', 'One fact is compared as two types, and no value is both.'],
  NEVER_TRUE: ['warning', 'It never holds, whatever the facts.'],
  ALWAYS_TRUE: ['warning', 'It always holds, whatever the facts.'],
  CONTRADICTION: ['warning', 'Two parts that have to hold together never do.'],
  DUPLICATE: ['warning', 'It says what another one says already.'],
  REDUNDANT: ['warning', 'It follows from another part, and decides nothing.'],
  SHADOWED: ['warning', 'Whenever it holds, an earlier rule has decided.'],
  LINT_INCOMPLETE: ['warning', 'There was too much to look at all of it.'],

  // Targeting (T)
  RULE_VALUE_EMPTY: ['error', 'A rule has an empty value.'],
  RULE_VALUE_INVALID: ['error', 'A rule has a value that is no URL.'],
  AUDIENCE_LIST_EMPTY: ['error', 'The audience names no list.'],
  OR_OF_NEGATIVES_TAUTOLOGY: ['warning', 'Rules of which one is enough, and which exclude hardly anything.'],
  HOST_CASE: ['warning', 'A host with capitals, which no canonical address contains.'],
  PREFIX_NOT_SEGMENT_BOUND: [
    'warning',
    'A beginning that ends within a name, and so begins other names too.',
  ],
  LITERAL_STAR: ['warning', 'A star that stands for itself, where any text is likely meant.'],
  STAR_ENDS_HOST: ['warning', 'A host that ends in a star, and so admits hosts of others.'],
  HOME_PAGES_ONLY: ['warning', 'A host with stars and no path, which admits home pages alone.'],
  SHADOWED_BY_BROADER: ['warning', 'A message never shows, because one before it is for all its visits.'],
  TRACKING_CODE_MISSING: ['error', 'The page does not load the chat.'],
  PLATFORM_UNSUPPORTED: ['error', 'The chat does not run on sites of this platform.'],
} as const satisfies Record<string, readonly [Severity, string]>

export type FindingCode = keyof typeof findings
export type Severity = 'error' | 'warning'

/** Something that is wrong, or hardly meant, in what someone wants to save or publish. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Of the rule or message concerned, where it has one. */
  readonly id?: string
  /** The place within what was looked at: `rules[2].condition.any[0].operator`. */
  readonly path: string
  readonly sentence: string
  readonly fix: Fix
}

/** What to do about it. `replacement` would stand at the finding's path; `remove` would leave that place out. */
export interface Fix {
  readonly sentence: string
  readonly replacement?: Json
  readonly remove?: true
}

export const finding = (
  code: FindingCode,
  path: string,
  sentence: string,
  fix: Fix | string,
  id?: string,
): Finding => ({
  code,
  severity: findings[code][0],
  ...(id !== undefined && { id }),
  path,
  sentence,
  fix: typeof fix === 'string' ? { sentence: fix } : fix,
})
