/** The pages on which a message is shown. Without rules: all pages (T-30). */
export type UrlRules = {
  /**
   * `any`: one rule that holds is enough. `include-exclude`: a negative rule that fails excludes the page, and if
   * there are positive rules, one must hold. @default 'any'
   */
  readonly combine?: 'any' | 'include-exclude'
  /** In any order, which changes no outcome. */
  readonly rules: readonly UrlRule[]
}

export type UrlRule = AddressRule | QueryParamRule

/**
 * Pairs of a positive operator and its negation. The last pair is an extension of the source (T-19): in its value every
 * `*` matches any text.
 */
export const addressOperators = [
  'is',
  'isnt',
  'contains',
  'doesnt-contain',
  'starts-with',
  'doesnt-start-with',
  'matches-wildcard',
  'doesnt-match-wildcard',
] as const

export type AddressRule = {
  readonly target: 'url'
  /** The comparison. A negative operator is the exact complement of its positive one. */
  readonly operator: (typeof addressOperators)[number]
  /** A URL or a part of one, as the admin wrote it. Each operator reads it in its own way (T-02 to T-19). */
  readonly value: string
  /** For `is` and `isnt`, `/pricing` and `/pricing/` are different pages (T-05). @default false */
  readonly strictTrailingSlash?: boolean
}

export type QueryParamRule = {
  readonly target: 'query-param'
  /** `is`: the page has this parameter with this value. `isnt`: it has not. */
  readonly operator: 'is' | 'isnt'
  /** The decoded name of the parameter. Its case counts. */
  readonly name: string
  /** The decoded value; empty also for a parameter without a value (T-21). */
  readonly value: string
}

/** The operator itself, or the one that it negates. */
export const positiveOf = (operator: AddressRule['operator']): PositiveOperator => {
  const place = addressOperators.indexOf(operator)
  return addressOperators[place - (place % 2)] as PositiveOperator
}

type PositiveOperator = 'is' | 'contains' | 'starts-with' | 'matches-wildcard'

/** On every supported page, a negative rule is the exact complement of the positive rule (T-09, T-22). */
export const isNegative = ({ operator }: UrlRule): boolean =>
  operator === 'isnt' || operator.startsWith('doesnt-')
