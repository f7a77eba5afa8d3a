import type { Json } from './json'

/**
 * All finding codes of the lints, each with a sentence for people. `error`: cannot be saved, or nothing would be
 * shown. `warning`: can be saved, but is likely a mistake. The codes are public API, as reason codes are.
 */
export const findings = {
  // Conditions (K)
  MALFORMED_RULE: ['error', 'A part does not have the form that it must have.'],
  EMPTY_GROUP: ['error', 'A group has no conditions.'],
  UNKNOWN_FACT: ['error', 'No fact has this name.'],
  UNKNOWN_OPERATOR: ['error', 'No operator has this name.'],
  UNKNOWN_CONDITION: ['error', 'No condition has this name.'],
  CONDITION_CYCLE: ['error', 'A named condition refers to itself.'],
  IMPOSSIBLE_TYPE: ['error', 'The two types cannot be compared.'],
  RULE_TOO_LARGE: ['error', 'A rule is larger than the limits allow.'],
  TYPE_CONFLICT: ['warning', 'One fact is compared as two types, but no value has both types.'],
  NEVER_TRUE: ['warning', 'It is never true, for all possible facts.'],
  ALWAYS_TRUE: ['warning', 'It is always true, for all possible facts.'],
  CONTRADICTION: ['warning', 'Two parts must be true together, but never are.'],
  DUPLICATE: ['warning', 'It repeats another part or rule.'],
  REDUNDANT: ['warning', 'It follows from another part and has no effect.'],
  SHADOWED: ['warning', 'An earlier rule always decides first.'],
  LINT_INCOMPLETE: ['warning', 'There was too much to check all of it.'],

  // Targeting (T)
  RULE_VALUE_EMPTY: ['error', 'A rule has an empty value.'],
  RULE_VALUE_INVALID: ['error', 'The value of a rule is not a URL.'],
  AUDIENCE_LIST_EMPTY: ['error', 'The audience has no list.'],
  OR_OF_NEGATIVES_TAUTOLOGY: [
    'warning',
    'One matching rule is enough, so the negative rules exclude almost no page.',
  ],
  HOST_CASE: ['warning', 'A host in capital letters never matches: hosts are compared in lower case.'],
  PREFIX_NOT_SEGMENT_BOUND: [
    'warning',
    'The prefix ends within a path segment, so it also matches longer names.',
  ],
  LITERAL_STAR: ['warning', 'The star is compared as text, but is likely intended as a wildcard.'],
  STAR_ENDS_HOST: ['warning', 'A host that ends in a star also matches hosts of other owners.'],
  HOME_PAGES_ONLY: ['warning', 'A host with stars and no path matches home pages only.'],
  SHADOWED_BY_BROADER: [
    'warning',
    'The message is never shown, because an earlier message covers all its visits.',
  ],
  TRACKING_CODE_MISSING: ['error', 'The page does not load the chat.'],
  PLATFORM_UNSUPPORTED: ['error', 'The chat does not run on sites of this platform.'],

  // Routing (R)
  ROUTING_NEVER_ASSIGNS: ['warning', 'Nobody whom the rule names can ever be assigned.'],
  ROUTING_TARGET_GONE: ['error', 'The rule names a person or a team that does not exist.'],
  ROUTING_SEAT_MISSING: ['error', 'The rule names a person without a Sales or Service seat.'],
  ROUTING_PERSON_EXCLUDED: ['warning', 'The rule names a person who can never be assigned automatically.'],
  ROUTING_TEAM_EMPTY: ['warning', 'The rule names a team of which no main member can be assigned.'],
  ROUTING_STRATEGY_UNREGISTERED: ['error', 'The rule names a strategy that the host has not registered.'],
  ROUTING_OPTION_UNUSED: ['warning', 'An option of the rule has no effect.'],
  // Mail filters and blocks (F)
  ALL_RULES_OFF: ['warning', 'All rules are off, so no rule filters mail.'],
  ROLE_LIST_EMPTY: ['warning', 'The rule about role addresses is on, but its list is empty.'],
  ROLE_NEVER_MATCHES: ['warning', 'An entry of the role list never matches an address.'],
  ENTRY_NEVER_MATCHES: ['warning', 'A block or an allow entry never matches a sender.'],
  BLOCK_BEATS_ALLOW: ['warning', 'A block of the same subject makes an allow entry useless.'],
  OWN_ADDRESS_BLOCKED: ['warning', 'A block covers an address of the channel.'],
  // Availability (V)
  BUSINESS_HOURS_EMPTY: ['error', 'The business hours have no range.'],
  HOURS_NEVER_OPEN: ['warning', 'The business hours never open again.'],
  HOURS_NEVER_CLOSE: ['warning', 'The business hours never close, so the action outside them never applies.'],
  OVERRIDE_IN_PAST: ['warning', 'The date of an override is over.'],
  OVERRIDE_WITHOUT_EFFECT: ['warning', 'An override has the same hours as the weekly ranges.'],
  RANGES_OVERLAP: ['warning', 'Two ranges of the same hours overlap.'],
  POOL_EMPTY: ['warning', 'Nobody is in the pool of a rule, so nobody is ever available.'],
  POOL_NEVER_AVAILABLE: [
    'warning',
    'The hours of the members never overlap the hours of the rule, so nobody is ever available.',
  ],
  WIDGET_NEVER_SHOWN: ['warning', 'The rule hides the chat widget at all times.'],
  SETTING_WITHOUT_EFFECT: ['warning', 'A setting changes nothing in this rule.'],

  // Consent (C)
  CONSENT_TEXT_EMPTY: ['error', 'Consent is asked for without a text.'],
  CONSENT_GATE_NEVER_OPENS: ['error', 'Nobody can pass the consent gate.'],
  CONSENT_EXPIRES_SOON: ['warning', 'Consent expires so soon that a chat stops in the middle.'],
  CONSENT_TEXTS_EQUAL: ['warning', 'Two purposes have the same consent text.'],
  CONSENT_ASKED_AGAIN: [
    'warning',
    'Each of two rules ends the consent to the other, so the same person is asked again and again.',
  ],
  SUBSCRIPTION_IMPLIED: [
    'warning',
    'Processing asks for explicit consent, but sending a message subscribes without a question.',
  ],
} as const satisfies Record<string, readonly [Severity, string]>

export type FindingCode = keyof typeof findings
export type Severity = 'error' | 'warning'

/** An error or a likely mistake in a configuration that is to be saved or published. */
export interface Finding {
  /** The kind of problem. `findings` has a sentence for each code. */
  readonly code: FindingCode
  /** `error`: cannot be saved, or nothing would be shown. `warning`: can be saved, but is likely a mistake. */
  readonly severity: Severity
  /** The id of the rule or message, when it has one. */
  readonly id?: string
  /** The place in the checked input: `rules[2].condition.any[0].operator`. */
  readonly path: string
  /** The problem in English, with the values of this input. */
  readonly sentence: string
  /** How to correct it. */
  readonly fix: Fix
}

/** How to correct it. `replacement` is the new value at the finding's path; `remove` deletes the value there. */
export interface Fix {
  /** The advice in English. */
  readonly sentence: string
  /** The new value at the finding's path. @default no value is proposed */
  readonly replacement?: Json
  /** Set when the value at the finding's path should be deleted. */
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

/**
 * The findings of each rule of a list, at its place `rules[2]`. A lint never throws for rules of another form, so the list
 * itself may be anything.
 */
export const lintEach = <Rule>(
  rules: readonly Rule[],
  lint: (rule: Rule, path: string) => readonly Finding[],
): readonly Finding[] =>
  Array.isArray(rules)
    ? rules.flatMap((rule: Rule, index) => lint(rule, `rules[${index}]`))
    : [malformed('rules', 'a list of rules')]

/** A part of the wrong form: `expected` completes the sentence "Write … there." */
export const malformed = (path: string, expected: string): Finding =>
  finding('MALFORMED_RULE', path, `Expected ${expected} at ${path}.`, `Write ${expected} there.`)
