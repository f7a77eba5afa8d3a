import { defineOperator, type Operator, type OperatorTable } from '../rules/define-operator'
import type { IndexEntry } from '../rules/rule-index/index-entry'
import type { ValueType } from '../rules/value-types'
import type { PageUrl } from './page-url'
import {
  indexQueryParam,
  indexUrlContains,
  indexUrlIs,
  indexUrlStartsWith,
  indexUrlWildcard,
} from './url-index-entry'
import { parseUrlPattern } from './url-pattern'
import { containedText, parsePrefix, queryParamTest, urlTests } from './url-tests'
import { queryParamValue, urlValues } from './url-values'
import { parseUrlWildcard } from './url-wildcard'

const pageUrl: ValueType<PageUrl> = {
  name: 'a page URL',
  is: (value): value is PageUrl => typeof value === 'object' && value !== null && 'href' in value,
}

const operator = (name: keyof typeof urlTests, index: (value: string) => IndexEntry | undefined): Operator =>
  defineOperator(pageUrl, urlValues[name], urlTests[name].test, index)

/** The operators of URL rules, for a fact of the type `PageUrl`. */
export const urlOperators = {
  urlIs: operator('is', (value) => indexUrlIs(value, parseUrlPattern(value), false)),
  urlIsNot: { negates: 'urlIs' },
  urlIsStrictly: operator('is-strictly', (value) => indexUrlIs(value, parseUrlPattern(value), true)),
  urlIsNotStrictly: { negates: 'urlIsStrictly' },
  urlContains: operator('contains', (value) => indexUrlContains(value, containedText(value))),
  urlDoesNotContain: { negates: 'urlContains' },
  urlStartsWith: operator('starts-with', (value) => indexUrlStartsWith(value, parsePrefix(value))),
  urlDoesNotStartWith: { negates: 'urlStartsWith' },
  urlMatchesWildcard: operator('matches-wildcard', (value) =>
    indexUrlWildcard(value, parseUrlWildcard(value)),
  ),
  urlDoesNotMatchWildcard: { negates: 'urlMatchesWildcard' },
  queryParamIs: defineOperator(pageUrl, queryParamValue, queryParamTest.test, indexQueryParam),
  queryParamIsNot: { negates: 'queryParamIs' },
} as const satisfies OperatorTable
