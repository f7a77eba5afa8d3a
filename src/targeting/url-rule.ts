/** Where a message shows. No rules: everywhere (T-30). */
export interface UrlRules {
  /**
   * `any`: one rule that holds is enough. `include-exclude`: a negative rule that fails excludes the page, and some
   * positive rule, if there is one, has to hold. @default 'any'
   */
  readonly combine?: 'any' | 'include-exclude'
  readonly rules: readonly UrlRule[]
}

export type UrlRule = AddressRule | QueryParamRule

/** The last two are an extension of the source (T-19): in their value every `*` stands for any text. */
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

export interface AddressRule {
  readonly target: 'url'
  readonly operator: (typeof addressOperators)[number]
  readonly value: string
  /** `is` and `isnt` take `/pricing` and `/pricing/` for different pages (T-05). @default false */
  readonly strictTrailingSlash?: boolean
}

export interface QueryParamRule {
  readonly target: 'query-param'
  readonly operator: 'is' | 'isnt'
  readonly name: string
  readonly value: string
}

/** A negative rule is the exact complement of its positive twin on every page that can be asked about (T-09, T-22). */
export const isNegative = ({ operator }: UrlRule): boolean =>
  operator === 'isnt' || operator.startsWith('doesnt-')
