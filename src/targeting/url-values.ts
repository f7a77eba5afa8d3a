import type { ValueType } from '../rules/value-types'
import type { QueryParam } from './page-url'
import type { UrlRule } from './url-rule'
import { testNameOf, urlTests } from './url-tests'
import { mostStars } from './url-wildcard'

/** The types of the values of URL rules, with their names for refusals. A browser that only decides has none of them. */

const textValue = (name: string, accepts: (value: string) => boolean): ValueType<string> => ({
  name,
  is: (value): value is string => typeof value === 'string' && accepts(value),
})

const url = textValue('a URL such as https://ex.com/pricing, ex.com/blog/* or /pricing', urlTests.is.accepts)

export const urlValues = {
  is: url,
  'is-strictly': url,
  contains: textValue('text that is not empty', (value) => value.trim() !== ''),
  'starts-with': textValue(
    'the beginning of a URL, such as https://ex.com/en or ex.com/en',
    urlTests['starts-with'].accepts,
  ),
  'matches-wildcard': textValue(
    `a URL with at most ${mostStars} stars, such as *.ex.com/*/pricing or /blog/*.html`,
    urlTests['matches-wildcard'].accepts,
  ),
} as const

export const queryParamValue: ValueType<QueryParam> = {
  name: 'the name of a parameter and its value',
  is: (value): value is QueryParam =>
    Array.isArray(value) &&
    value.length === 2 &&
    value[0] !== '' &&
    value.every((part) => typeof part === 'string'),
}

/** The type of the value of a rule. */
export const valueTypeOf = (rule: UrlRule): ValueType =>
  rule.target === 'url' ? urlValues[testNameOf(rule)] : queryParamValue
