import { describe, expect, test } from 'vitest'
import type { ReasonCode } from '../../src/shared/reasons'
import {
  type AddressRule,
  decideUrlRule,
  decideUrlRules,
  explain,
  type QueryParamRule,
  type UrlRule,
  type UrlRules,
} from '../../src/targeting'

const url = (operator: AddressRule['operator'], value: string): AddressRule => ({
  target: 'url',
  operator,
  value,
})

const param = (operator: QueryParamRule['operator'], name: string, value: string): QueryParamRule => ({
  target: 'query-param',
  operator,
  name,
  value,
})

const expectRule = (rule: UrlRule, page: string, outcome: boolean, reason: ReasonCode) => {
  expect(decideUrlRule(rule, { page })).toMatchObject({ outcome, reason })
}

type Case = readonly [value: string, page: string, outcome: boolean, reason: ReasonCode]

const pricing = 'https://ex.com/pricing'

describe('is', () => {
  test.each<[string, ...Case]>([
    ['T-02 folds the host and drops the default port', pricing, 'https://EX.com:443/pricing', true, 'URL_IS'],
    [
      'T-02 drops user, password and the dot behind the host',
      pricing,
      'https://me:pw@ex.com./pricing',
      true,
      'URL_IS',
    ],
    ['T-02 compares hosts as punycode', 'bücher.example/', 'https://xn--bcher-kva.example/', true, 'URL_IS'],
    ['T-02 resolves dot segments', pricing, 'https://ex.com/a/../%2e/pricing', true, 'URL_IS'],
    ['T-02 keeps a port that is no default', pricing, 'https://ex.com:8443/pricing', false, 'URL_NO_MATCH'],
    ['T-03 is case-sensitive behind the host', pricing, 'https://ex.com/Pricing', false, 'URL_NO_MATCH'],
    ['T-04 compares a scheme that is written', pricing, 'http://ex.com/pricing', false, 'URL_NO_MATCH'],
    [
      'T-04 takes any scheme where none is written',
      'ex.com/pricing',
      'http://ex.com/pricing',
      true,
      'URL_IS',
    ],
    ['T-04 drops the default port of either scheme', 'ex.com:443/pricing', pricing, true, 'URL_IS'],
    [
      'T-04 takes any host where the value starts with a path',
      '/pricing',
      'http://b.io/pricing',
      true,
      'URL_IS',
    ],
    ['T-05 folds one trailing slash', pricing, 'https://ex.com/pricing/', true, 'URL_IS'],
    ['T-05 folds no second one', pricing, 'https://ex.com/pricing//', false, 'URL_NO_MATCH'],
    ['T-06 ignores a query that the value does not have', pricing, `${pricing}?utm=1`, true, 'URL_IS'],
    ['T-06 ignores a fragment that the value does not have', pricing, `${pricing}#x`, true, 'URL_IS'],
    ['T-06 compares a fragment that the value has', `${pricing}#x`, `${pricing}#y`, false, 'URL_NO_MATCH'],
    ['T-07 compares the query without order', 'ex.com/p?a=1&b=2', 'https://ex.com/p?b=2&a=1', true, 'URL_IS'],
    ['T-07 takes no further pair', 'ex.com/p?a=1&b=2', 'https://ex.com/p?a=1&b=2&c=3', false, 'URL_NO_MATCH'],
    ['T-07 counts equal pairs', 'ex.com/p?a=1&b=2', 'https://ex.com/p?a=1&a=1&b=2', false, 'URL_NO_MATCH'],
    ['T-07 asks for an empty query', 'ex.com/p?', 'https://ex.com/p?a=1', false, 'URL_NO_MATCH'],
    ['T-08 takes the path itself', 'ex.com/blog/*', 'https://ex.com/blog', true, 'URL_WILDCARD'],
    ['T-08 takes the path with a slash', 'ex.com/blog/*', 'https://ex.com/blog/', true, 'URL_WILDCARD'],
    ['T-08 takes what lies below', 'ex.com/blog/*', 'https://ex.com/blog/a/b', true, 'URL_WILDCARD'],
    ['T-08 takes any query', 'ex.com/blog/*', 'https://ex.com/blog?x=1', true, 'URL_WILDCARD'],
    ['T-08 ends at a segment', 'ex.com/blog/*', 'https://ex.com/blogger', false, 'URL_NO_MATCH'],
    ['T-10 takes every page of the host', 'ex.com/*', 'http://ex.com/a', true, 'URL_WILDCARD'],
    ['T-10 takes no host that only begins so', 'ex.com/*', 'https://ex.com.evil.io/', false, 'URL_NO_MATCH'],
    ['T-10 takes no subdomain', 'ex.com/*', 'https://sub.ex.com/', false, 'URL_NO_MATCH'],
    ['T-10 takes every https page', 'https://*', 'https://any.io/a', true, 'URL_WILDCARD'],
    ['T-10 takes every page', '/*', 'http://any.io/a', true, 'URL_WILDCARD'],
    ['T-11 takes a star elsewhere for a star', 'ex.com/*/b', 'https://ex.com/a/b', false, 'URL_NO_MATCH'],
    ['T-11 matches that star', 'ex.com/*/b', 'https://ex.com/*/b', true, 'URL_IS'],
    ['T-11 takes a star in a query for a star', 'ex.com/p?q=/*', 'https://ex.com/p?q=/*', true, 'URL_IS'],
    ['T-16 encodes what is not ASCII', '/caf%C3%A9', 'https://ex.com/café', true, 'URL_IS'],
    ['T-16 writes escapes in capitals', '/caf%c3%a9', 'https://ex.com/caf%C3%A9', true, 'URL_IS'],
    ['T-16 decodes nothing reserved', '/a%2Fb', 'https://ex.com/a/b', false, 'URL_NO_MATCH'],
    ['T-16 decodes what is unreserved', '/%7Ea', 'https://ex.com/~a', true, 'URL_IS'],
  ])('%s', (_, value, page, outcome, reason) => {
    expectRule(url('is', value), page, outcome, reason)
  })

  test('T-05 takes a trailing slash for a difference where asked to', () => {
    const strict: UrlRule = { ...url('is', pricing), strictTrailingSlash: true }
    expectRule(strict, `${pricing}/`, false, 'URL_NO_MATCH')
    expectRule(strict, pricing, true, 'URL_IS')
    expectRule({ ...strict, operator: 'isnt' }, `${pricing}/`, true, 'URL_NEGATED')
  })
})

describe('matches wildcard', () => {
  const docs = 'https://ex.com/docs/v2/intro.html'
  test.each<[string, string, string, boolean]>([
    ['takes any text for a star in the path', 'ex.com/docs/*/intro.html', docs, true],
    ['takes a star across slashes', 'ex.com/d*.html', docs, true],
    ['takes a star for no text', 'ex.com/docs*/v2/intro.html', docs, true],
    ['takes several stars in a row for one', 'ex.com/**/***.html', docs, true],
    ['ends where the value ends', 'ex.com/docs/*/intro', docs, false],
    ['takes no text twice', 'ex.com/aba*aba', 'https://ex.com/aba', false],
    ['finds the end behind what comes before', 'ex.com/*a*ab', 'https://ex.com/xaab', true],
    ['is case-sensitive behind the host', 'ex.com/*/Intro.html', docs, false],
    ['folds one trailing slash', 'ex.com/docs/*/b/', 'https://ex.com/docs/a/b', true],
    ['folds one trailing slash of the page', 'ex.com/docs/*/b', 'https://ex.com/docs/a/b/', true],
    ['takes the path before a final /*', 'ex.com/*/blog/*', 'https://ex.com/en/blog', true],
    ['ends a segment before a final /*', 'ex.com/*/blog/*', 'https://ex.com/en/blogger', false],
    ['takes what lies below', '*.ex.com/*', 'https://a.b.ex.com/c/d', true],
    ['writes escapes in one way', '/caf%c3%a9/*/b', 'https://ex.com/café/x/b', true],
    ['compares a star in an escape with a star only', '/%2A', 'https://ex.com/abc', false],

    ['takes any labels for a star in the host', '*.ex.com/', 'https://a.b.ex.com/', true],
    ['asks for the dot that stands there', '*.ex.com/', 'https://ex.com/', false],
    ['never reaches beyond the host', '*.ex.com/*', 'https://evil.io/a.ex.com/', false],
    ['never reaches into the host', '/*ex.com*', 'https://ex.com/', false],
    ['never reaches from the path into the query', '/a*b', 'https://ex.com/a?b', false],
    ['never reaches from the query into the fragment', '/a?x=*b', 'https://ex.com/a?x=1#b', false],
    ['folds the case of a host with a star', '*.EX.com/', 'https://A.ex.com/', true],
    [
      'reads the labels without a star as punycode',
      '*.bücher.example/',
      'https://a.xn--bcher-kva.example/',
      true,
    ],
    ['takes a star for numbers of an address', '192.168.*.*/*', 'http://192.168.0.1/a', true],
    ['takes the default port only', 'ex.*/', 'https://ex.com:8080/', false],
    ['drops a default port', '*.com:443/', 'https://ex.com/', true],
    ['keeps another port', '*.com:8080/', 'https://ex.com:8080/', true],
    ['takes any port for a star', 'localhost:*/a', 'http://localhost:3000/a', true],
    ['takes the default port too', 'localhost:*/a', 'http://localhost/a', true],
    ['takes any port of an address in brackets', '[::1]:*/*', 'http://[::1]:3000/a', true],
    ['takes any host and port for a star alone', '*/pricing', 'https://ex.com:8080/pricing', true],
    ['takes the home page where no path is written', '*.ex.com', 'https://a.ex.com/b', false],

    ['takes any scheme where none is written', '*.com/', 'http://ex.com/', true],
    ['takes either scheme for a star', 'http*://ex.com/', 'https://ex.com/', true],
    ['takes a scheme that begins so', 'https*://ex.com/', 'http://ex.com/', false],
    ['compares a scheme that is written', 'https://*.com/', 'http://ex.com/', false],

    ['ignores a query that the value does not have', 'ex.com/*.html', `${docs}?a=1`, true],
    ['compares a query with a star as text', 'ex.com/*?a=1&*', 'https://ex.com/p?a=1&b=2', true],
    ['compares it in the order of the page', 'ex.com/*?a=1&*', 'https://ex.com/p?b=2&a=1', false],
    ['compares a query without a star without order', 'ex.com/*?a=1&b=2', 'https://ex.com/p?b=2&a=1', true],
    ['ignores a fragment that the value does not have', 'ex.com/*.html', `${docs}#a`, true],
    ['compares a fragment that the value has', 'ex.com/*#a*', `${docs}#abc`, true],
    ['compares it from its beginning', 'ex.com/*#a*', `${docs}#bc`, false],
  ])('T-19 %s', (_, value, page, outcome) => {
    expectRule(url('matches-wildcard', value), page, outcome, outcome ? 'URL_WILDCARD' : 'URL_NO_MATCH')
    expectRule(url('doesnt-match-wildcard', value), page, !outcome, 'URL_NEGATED')
  })

  test.each([
    ['17 stars', `ex.com/${'*'.repeat(17)}`],
    ['a star within a label that is not ASCII', 'bü*.example/'],
    ['a star beside an escape', '%65x.*/'],
    ['a star beside a user', 'ana@*.com/'],
    ['a star in a part of the port', 'ex.com:80*/'],
    ['a scheme that no page has', 'ftp*://ex.com/'],
    ['another scheme', 'ftp://*.com/'],
    ['an address of numbers that would end in one', '10.*.0.1/'],
  ])('T-17 T-19 a value with %s cannot be asked', (_, value) => {
    const page = { page: 'https://ex.com/' }
    for (const operator of ['matches-wildcard', 'doesnt-match-wildcard'] as const) {
      const decided = decideUrlRules({ rules: [url(operator, value)] }, page)
      expect(decided).toMatchObject({ outcome: false, reason: 'RULE_VALUE_INVALID' })
    }
  })

  test('T-19 16 stars can be asked', () => {
    expectRule(
      url('matches-wildcard', `/${'*a'.repeat(16)}`),
      `https://ex.com/${'ba'.repeat(16)}`,
      true,
      'URL_WILDCARD',
    )
  })
})

describe('contains', () => {
  test.each<[string, ...Case]>([
    ['T-12 looks into the query', 'pricing', 'https://ex.com/x?ref=pricing', true, 'URL_CONTAINS'],
    ['T-12 looks into the host', 'ex.co', 'https://EX.com/', true, 'URL_CONTAINS'],
    ['T-12 leaves the fragment out', 'pricing', 'https://ex.com/#pricing', false, 'URL_NO_MATCH'],
    ['T-12 looks into the fragment with #', '/#pric', 'https://ex.com/#pricing', true, 'URL_CONTAINS'],
    ['T-12 is case-sensitive', 'Pricing', 'https://ex.com/pricing', false, 'URL_NO_MATCH'],
    ['T-12 knows the percent rules', 'café ', 'https://ex.com/caf%c3%a9s', true, 'URL_CONTAINS'],
    ['T-12 encodes a space inside', 'a b', 'https://ex.com/a b', true, 'URL_CONTAINS'],
    ['T-15 takes a final /* for a slash', 'blog/*', 'https://ex.com/blog/a', true, 'URL_CONTAINS'],
    ['T-15 takes a final /* for a slash', 'blog/*', 'https://ex.com/blog', false, 'URL_NO_MATCH'],
  ])('%s', (_, value, page, outcome, reason) => {
    expectRule(url('contains', value), page, outcome, reason)
  })
})

describe('starts with', () => {
  test.each<[string, ...Case]>([
    ['T-13 is a pure prefix', 'ex.com/en', 'https://ex.com/english', true, 'URL_STARTS_WITH'],
    ['T-13 folds no slash', 'ex.com/en/', 'https://ex.com/en', false, 'URL_NO_MATCH'],
    ['T-14 ends at the host', 'ex.com', 'https://ex.com.evil.io/', false, 'URL_NO_MATCH'],
    ['T-14 takes every page of the host', 'ex.com', 'https://ex.com/a', true, 'URL_STARTS_WITH'],
    ['T-14 takes a scheme alone', 'https://', 'https://any.io/', true, 'URL_STARTS_WITH'],
    ['T-14 takes only that scheme', 'https://', 'http://any.io/', false, 'URL_NO_MATCH'],
    ['T-15 with /* is the same as is', 'ex.com/blog/*', 'https://ex.com/blogger', false, 'URL_NO_MATCH'],
    ['T-15 with /* is the same as is', 'ex.com/blog/*', 'https://ex.com/blog', true, 'URL_WILDCARD'],
    ['T-15 compares a query as text', 'ex.com/p?a=1&b', 'https://ex.com/p?a=1&b=2', true, 'URL_STARTS_WITH'],
    [
      'T-15 compares a query in its order',
      'ex.com/p?b=2&a',
      'https://ex.com/p?a=1&b=2',
      false,
      'URL_NO_MATCH',
    ],
    ['T-15 compares a fragment as text', 'ex.com/p#se', 'https://ex.com/p?x=1#sec', true, 'URL_STARTS_WITH'],
    ['T-15 leaves malformed escapes', 'ex.com/%zz', 'https://ex.com/%zz/a', true, 'URL_STARTS_WITH'],
  ])('%s', (_, value, page, outcome, reason) => {
    expectRule(url('starts-with', value), page, outcome, reason)
  })
})

describe('negative rules', () => {
  test.each<[AddressRule['operator'], string, string, boolean]>([
    ['isnt', 'ex.com/blog/*', 'https://ex.com/blog/a', false],
    ['isnt', 'ex.com/blog/*', 'https://ex.com/blogger', true],
    ['doesnt-contain', 'blog', 'https://ex.com/blog', false],
    ['doesnt-contain', 'blog', 'https://ex.com/', true],
    ['doesnt-start-with', 'ex.com/en', 'https://ex.com/english', false],
    ['doesnt-start-with', 'ex.com/en', 'https://ex.com/de', true],
  ])('T-09 %s %s of %s', (operator, value, page, outcome) => {
    expectRule(url(operator, value), page, outcome, 'URL_NEGATED')
  })
})

describe('query parameters', () => {
  test.each<[string, string, string, boolean]>([
    ['T-20 finds the pair', 'pro', '?plan=pro', true],
    ['T-20 finds any occurrence', 'pro', '?plan=free&plan=pro', true],
    ['T-20 is case-sensitive in the name', 'pro', '?Plan=pro', false],
    ['T-20 is case-sensitive in the value', 'pro', '?plan=Pro', false],
    ['T-20 decodes, with + as a space', 'a b/c', '?plan=a+b%2Fc', true],
    ['T-21 takes a name alone for an empty value', '', '?plan', true],
    ['T-21 takes an empty value', '', '?plan=', true],
    ['T-21 takes no parameter for none', '', '', false],
  ])('%s', (_, value, query, outcome) => {
    expectRule(
      param('is', 'plan', value),
      `https://ex.com/${query}`,
      outcome,
      outcome ? 'QUERY_PARAM_IS' : 'QUERY_PARAM_ISNT',
    )
  })

  test.each<[string, boolean]>([
    ['?plan=free', true],
    ['', true],
    ['?plan=free&plan=pro', false],
  ])('T-22 holds when no occurrence has the value (%s)', (query, outcome) => {
    expectRule(
      param('isnt', 'plan', 'pro'),
      `https://ex.com/${query}`,
      outcome,
      outcome ? 'QUERY_PARAM_ISNT' : 'QUERY_PARAM_IS',
    )
  })
})

const expectRules = (urls: UrlRules, page: string, outcome: boolean, reason: ReasonCode, rule?: number) => {
  const decided = decideUrlRules(urls, { page })
  expect(decided).toMatchObject({ outcome, reason })
  expect(decided.details).toEqual(rule === undefined ? undefined : { rule })
  expect(decided.explanation.because).toHaveLength(urls.rules.length)
}

test.each([
  [url('doesnt-contain', '/a'), 'yes the page URL lacks this text (expected "/a", found "https://ex.com/")'],
  [url('contains', '/a'), 'no  the page URL contains this text (expected "/a", found "https://ex.com/")'],
  [url('isnt', '/a'), 'yes the page is another URL (expected "/a", found "https://ex.com/")'],
  [param('is', 'plan', 'pro'), 'no  the query parameter plan has this value (expected "pro", found [])'],
])('the explanation of a rule reads as text', (rule, text) => {
  const decided = decideUrlRule(rule, { page: 'https://ex.com/' })
  expect(explain(decided)).toBe(`${text} ${decided.reason}`)
})

describe('pages that cannot be asked about', () => {
  const negative: UrlRules = { rules: [url('isnt', 'ex.com/')] }

  test.each([
    'about:blank',
    'file:///a',
    'data:text/html,x',
    'ex.com/a',
    '',
    'http://',
    'https://...',
    'chrome://x',
    `data:${'a'.repeat(9000)}`,
  ])('T-01 shows nothing on %s, also where the rule is negative', (page) => {
    expectRules(negative, page, false, 'PAGE_URL_UNSUPPORTED')
    expectRules({ rules: [] }, page, false, 'PAGE_URL_UNSUPPORTED')
  })

  test('T-18 shows nothing on a page URL longer than 8,192 characters', () => {
    const page = (length: number) => 'https://ex.org/'.padEnd(length, 'a')
    expectRules(negative, page(8_193), false, 'PAGE_URL_TOO_LONG')
    expectRules(negative, page(8_192), true, 'RULE_MATCHED', 0)
  })
})

describe('rules that cannot be asked', () => {
  test.each<[string, UrlRule, ReasonCode]>([
    ['an empty value', url('isnt', ''), 'RULE_VALUE_EMPTY'],
    ['a value of spaces', url('doesnt-contain', '  '), 'RULE_VALUE_EMPTY'],
    ['a parameter without a name', param('isnt', '', 'x'), 'RULE_VALUE_EMPTY'],
    ['a value that is no URL', url('isnt', 'https://['), 'RULE_VALUE_INVALID'],
    ['a scheme that no page has', url('isnt', 'ftp://ex.com/'), 'RULE_VALUE_INVALID'],
    ['a scheme alone', url('isnt', 'https://'), 'RULE_VALUE_INVALID'],
  ])('T-17 %s hides the message, whatever the other rules say', (_, rule, reason) => {
    expectRules({ rules: [url('contains', 'ex'), rule] }, 'https://ex.com/', false, reason, 1)
  })

  test('T-17 comes before a page that is too long', () => {
    expectRules(
      { rules: [url('is', '')] },
      'https://ex.com/'.padEnd(9_000, 'a'),
      false,
      'RULE_VALUE_EMPTY',
      0,
    )
  })
})

describe('rule sets', () => {
  const excludeA = url('isnt', 'ex.com/a')
  const excludeB = url('isnt', 'ex.com/b')
  const includeA = url('is', 'ex.com/a')
  const includeUnder = url('is', 'ex.com/*')
  const set = (...rules: UrlRule[]): UrlRules => ({ combine: 'include-exclude', rules })

  test('T-30 no rules match every page', () => {
    expectRules(set(), 'https://ex.com/a', true, 'NO_URL_RULES')
  })

  test('T-31 a negative rule that does not hold excludes, whatever is included', () => {
    expectRules(set(includeUnder, excludeA), 'https://ex.com/a', false, 'EXCLUDED_BY_RULE', 1)
  })

  test('T-32 names the first positive rule that holds', () => {
    expectRules(set(excludeB, includeA, includeUnder), 'https://ex.com/a', true, 'INCLUDED_BY_RULE', 1)
  })

  test('T-33 some positive rule has to hold', () => {
    expectRules(set(includeA, excludeB), 'https://ex.com/c', false, 'NO_INCLUDE_MATCHED')
  })

  test('T-34 negative rules alone include every other page', () => {
    expectRules(set(excludeA, excludeB), 'https://ex.com/c', true, 'NOT_EXCLUDED')
  })

  test('T-35 any rule is enough, by default', () => {
    expectRules({ rules: [includeA, excludeB] }, 'https://ex.com/c', true, 'RULE_MATCHED', 1)
    expectRules({ rules: [includeA] }, 'https://ex.com/c', false, 'NO_RULE_MATCHED')
  })

  test('T-35 takes OR of negatives literally: it excludes nothing', () => {
    expectRules({ combine: 'any', rules: [excludeA, excludeB] }, 'https://ex.com/a', true, 'RULE_MATCHED', 1)
  })
})
