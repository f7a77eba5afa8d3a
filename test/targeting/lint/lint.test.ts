import { describe, expect, test } from 'vitest'
import { lintInstallation, lintTargetedMessages, lintUrlRules } from '../../../src/index'
import type { AddressRule, MessageTargeting, UrlRule, UrlRules } from '../../../src/targeting'
import { installSnippet } from '../../../src/targeting/installation'
import { applyFix } from '../../rules/lint/apply-fix'

const url = (operator: AddressRule['operator'], value: string): UrlRule => ({
  target: 'url',
  operator,
  value,
})
const param = (operator: 'is' | 'isnt', name: string, value: string): UrlRule => ({
  target: 'query-param',
  operator,
  name,
  value,
})
const any = (...rules: UrlRule[]): UrlRules => ({ rules })
const includeExclude = (...rules: UrlRule[]): UrlRules => ({ combine: 'include-exclude', rules })
const found = (urls: UrlRules) => lintUrlRules(urls).map(({ code, path }) => `${code} ${path}`)

describe('a single rule', () => {
  test.each<[string, string]>([
    ['Ex.com', 'ex.com'],
    ['www.Shop.Example/Blog', 'www.shop.example/Blog'],
    [' HTTPS://ex.com:8080/A', 'https://ex.com:8080/A'],
  ])('T-12 HOST_CASE finds %j', (value, replacement) => {
    const urls = any(url('contains', value))
    const [finding] = lintUrlRules(urls)
    expect(finding).toMatchObject({ code: 'HOST_CASE', path: 'urls.rules[0].value', fix: { replacement } })
    if (finding) expect(lintUrlRules(applyFix(urls, 'urls', finding) as UrlRules)).toEqual([])
  })

  test.each([
    '/Ex.com',
    'Pricing',
    'Index.html',
    'ex.com/Blog',
    'Ref=a.b',
    'Report.PDF',
    ' Report.PDF',
    'A..b',
    'Hello world.com',
  ])('T-12 HOST_CASE leaves %j alone', (value) =>
    expect(lintUrlRules(any(url('contains', value)))).toEqual([]),
  )

  test.each<[AddressRule['operator'], string, string]>([
    ['starts-with', 'ex.com/en', 'ex.com/en/*'],
    ['doesnt-start-with', ' /blog ', '/blog/*'],
  ])('T-13 PREFIX_NOT_SEGMENT_BOUND finds %s %j', (operator, value, replacement) => {
    const urls = any(url(operator, value))
    const [finding] = lintUrlRules(urls)
    expect(finding).toMatchObject({
      code: 'PREFIX_NOT_SEGMENT_BOUND',
      path: 'urls.rules[0].value',
      fix: { replacement },
    })
    if (finding) expect(lintUrlRules(applyFix(urls, 'urls', finding) as UrlRules)).toEqual([])
  })

  test.each(['ex.com', 'ex.com/en/', 'ex.com/en/*', 'https://', 'ex.com/p?a=1', 'ex.com/p#a'])(
    'T-13 PREFIX_NOT_SEGMENT_BOUND leaves %j alone',
    (value) => expect(lintUrlRules(any(url('starts-with', value)))).toEqual([]),
  )

  test.each<[AddressRule['operator'], string, string]>([
    ['is', 'ex.com/*/pricing', 'matches-wildcard'],
    ['isnt', '*.ex.com/*', 'doesnt-match-wildcard'],
  ])('T-11 LITERAL_STAR finds %s %j', (operator, value, replacement) => {
    const urls = any(url(operator, value))
    const [finding] = lintUrlRules(urls)
    expect(finding).toMatchObject({
      code: 'LITERAL_STAR',
      path: 'urls.rules[0].operator',
      fix: { replacement },
    })
    if (finding) expect(lintUrlRules(applyFix(urls, 'urls', finding) as UrlRules)).toEqual([])
  })

  test.each<[AddressRule['operator'], string]>([
    ['contains', 'a*b'],
    ['doesnt-start-with', 'ex.com/*/b/'],
    // No wildcard takes these, so that no other operator is offered.
    ['is', '*ü.com/a'],
    ['is', `ex.com/${'*'.repeat(17)}`],
  ])('T-11 LITERAL_STAR finds %s %j', (operator, value) =>
    expect(found(any(url(operator, value)))).toEqual(['LITERAL_STAR urls.rules[0].value']),
  )

  test.each<[AddressRule['operator'], string]>([
    ['is', 'ex.com/a/*'],
    ['is', 'https://*'],
    ['contains', 'a/*'],
    ['starts-with', 'ex.com/a/*'],
  ])('T-11 LITERAL_STAR leaves %s %j alone', (operator, value) =>
    expect(lintUrlRules(any(url(operator, value)))).toEqual([]),
  )

  test.each<[string, ...string[]]>([
    ['ex.*/pricing', 'STAR_ENDS_HOST'],
    ['https://shop.*/*', 'STAR_ENDS_HOST'],
    ['ex.com*', 'STAR_ENDS_HOST', 'HOME_PAGES_ONLY'],
    ['*.ex.com', 'HOME_PAGES_ONLY'],
    ['*', 'HOME_PAGES_ONLY'],
    ['localhost:*', 'HOME_PAGES_ONLY'],
    ['localhost:*/*'],
    ['*/pricing'],
    ['*.ex.com/*'],
    ['/*/b'],
    ['ex.com/a*'],
    ['ex.com'],
  ])('T-19 of the stars in the value %j it finds %j %j', (value, ...codes) =>
    expect(found(any(url('matches-wildcard', value)))).toEqual(
      codes.filter(Boolean).map((code) => `${code} urls.rules[0].value`),
    ),
  )

  test('T-19 HOME_PAGES_ONLY proposes what every page of the host has', () => {
    const urls = any(url('doesnt-match-wildcard', ' *.ex.com '))
    const [finding] = lintUrlRules(urls)
    expect(finding?.fix.replacement).toBe('*.ex.com/*')
    if (finding) expect(lintUrlRules(applyFix(urls, 'urls', finding) as UrlRules)).toEqual([])
  })

  test('T-17 finds every rule that cannot be saved', () => {
    expect(
      found(any(url('is', ' '), url('contains', 'a'), url('is', 'https://['), param('is', '', 'x'))),
    ).toEqual([
      'RULE_VALUE_EMPTY urls.rules[0].value',
      'RULE_VALUE_INVALID urls.rules[2].value',
      'RULE_VALUE_EMPTY urls.rules[3].name',
    ])
  })

  test('finds more rules than a message may have', () => {
    const rules = Array.from({ length: 1_025 }, () => url('contains', 'a'))
    expect(found({ rules })).toEqual(['RULE_TOO_LARGE urls.rules'])
  })

  test('says where there are too many rules to compare', () => {
    const rules = Array.from({ length: 1_000 }, (_, index) => url('contains', `a${index}b`))
    expect(found({ rules })).toContain('LINT_INCOMPLETE urls')
  })
})

describe('rules combined by any', () => {
  test('T-35 OR_OF_NEGATIVES_TAUTOLOGY names the rules of which one always holds, and offers the other mode', () => {
    const urls = any(url('contains', 'shop'), url('isnt', 'ex.com/a'), url('isnt', 'ex.com/b'))
    const [finding] = lintUrlRules(urls)
    expect(finding).toEqual({
      code: 'OR_OF_NEGATIVES_TAUTOLOGY',
      severity: 'warning',
      path: 'urls.combine',
      sentence:
        'One matching rule is enough, and on every page one of these two rules matches: page isn\'t "ex.com/a" and page isn\'t "ex.com/b".',
      fix: {
        sentence: 'Combine the rules by include-exclude, where every negative rule excludes its pages.',
        replacement: 'include-exclude',
      },
    })
    if (finding) expect(lintUrlRules(applyFix(urls, 'urls', finding) as UrlRules)).toEqual([])
  })

  test('T-35 OR_OF_NEGATIVES_TAUTOLOGY is found also when the rules exclude a page', () => {
    expect(lintUrlRules(any(url('doesnt-contain', 'x'), url('doesnt-contain', 'y')))).toMatchObject([
      { code: 'OR_OF_NEGATIVES_TAUTOLOGY', sentence: expect.stringContaining('all other rules fail too') },
    ])
    expect(found(any(url('is', 'ex.com/a'), url('isnt', 'ex.com/b')))).toEqual([
      'OR_OF_NEGATIVES_TAUTOLOGY urls.combine',
      'REDUNDANT urls.rules[0]',
    ])
  })

  test('T-35 one negative rule, or only positive ones, give no finding', () => {
    expect(found(any(url('isnt', 'ex.com/a')))).toEqual([])
    expect(found(any(url('is', 'ex.com/a'), url('is', 'ex.com/b')))).toEqual([])
    expect(found(includeExclude(url('isnt', 'ex.com/a'), url('isnt', 'ex.com/b')))).toEqual([])
  })

  test.each<[string, UrlRule, UrlRule, string]>([
    [
      'T-05 a spelling of the same page',
      url('is', 'ex.com/a'),
      url('is', 'EX.com/a/'),
      'DUPLICATE urls.rules[1]',
    ],
    [
      'T-08 a page below another rule',
      url('is', 'ex.com/blog/*'),
      url('is', 'ex.com/blog/a'),
      'REDUNDANT urls.rules[1]',
    ],
    [
      'T-13 a narrower beginning',
      url('starts-with', 'ex.com/a/b/'),
      url('starts-with', 'ex.com/a/'),
      'REDUNDANT urls.rules[0]',
    ],
    [
      'T-12 a page that contains the text',
      url('contains', 'ex.com/pri'),
      url('is', 'ex.com/pricing'),
      'REDUNDANT urls.rules[1]',
    ],
    [
      'T-20 a page with the parameter',
      param('is', 'plan', 'pro'),
      url('is', 'ex.com/?plan=pro'),
      'REDUNDANT urls.rules[1]',
    ],
    [
      'T-04 one scheme of both',
      url('is', 'https://ex.com/a'),
      url('is', 'ex.com/a'),
      'REDUNDANT urls.rules[0]',
    ],
  ])('%s is told', (_, one, other, expected) => {
    expect(found(any(one, other))).toEqual([expected])
  })

  test.each<[string, UrlRule, UrlRule]>([
    ['T-08 a page beside', url('is', 'ex.com/blog/*'), url('is', 'ex.com/blogger')],
    ['T-12 a text of the fragment', url('contains', 'en#x'), url('contains', 'x')],
    ['T-07 another query', url('is', 'ex.com/a?b=1'), url('is', 'ex.com/a?b=2')],
    ['T-14 another host', url('is', 'ex.com/*'), url('is', 'sub.ex.com/a')],
  ])('%s is left alone', (_, one, other) => {
    expect(found(any(one, other))).toEqual([])
    expect(found(any(other, one))).toEqual([])
  })

  test('T-05 a strict rule is the narrower one', () => {
    const strict = { ...url('is', 'ex.com/a'), strictTrailingSlash: true } as UrlRule
    expect(found(any(url('is', 'ex.com/a'), strict))).toEqual(['REDUNDANT urls.rules[1]'])
    expect(found(any(strict, url('is', 'ex.com/a')))).toEqual(['REDUNDANT urls.rules[0]'])
  })

  test('T-31 an inclusion whose pages are all excluded', () => {
    expect(found(includeExclude(url('is', 'ex.com/blog/a'), url('isnt', 'ex.com/blog/*')))).toEqual([
      'CONTRADICTION urls.rules[0]',
    ])
  })
})

describe('messages', () => {
  const message = (id: string, but: Partial<MessageTargeting> = {}): MessageTargeting => ({
    id,
    name: id.toUpperCase(),
    published: true,
    channelActive: true,
    audience: { kind: 'everyone' },
    priority: 0,
    createdAt: 0,
    ...but,
  })
  const hidden = (early: Partial<MessageTargeting>, late: Partial<MessageTargeting>) =>
    lintTargetedMessages([message('late', { priority: 1, ...late }), message('early', early)]).map(
      ({ code }) => code,
    )
  const at = (operator: AddressRule['operator'], value: string) => ({ urls: any(url(operator, value)) })

  test('SHADOWED_BY_BROADER names the message behind and the one before', () => {
    const pricing = message('pricing', { priority: 2, ...at('is', 'www.ex.com/pricing') })
    const site = message('site', { priority: 1, ...at('contains', 'www.ex.com') })
    expect(lintTargetedMessages([pricing, site])).toEqual([
      {
        code: 'SHADOWED_BY_BROADER',
        severity: 'warning',
        id: 'pricing',
        path: 'messages[0]',
        sentence: '"PRICING" never shows: "SITE" comes first and is for all its visits.',
        fix: { sentence: 'Move it before "SITE", or narrow that message.' },
      },
    ])
    expect(lintTargetedMessages([{ ...pricing, priority: 0 }, site])).toEqual([])
  })

  test.each<[string, Partial<MessageTargeting>, Partial<MessageTargeting>, boolean]>([
    ['everywhere, and one page', {}, at('is', 'ex.com/a'), true],
    ['one page, and everywhere', at('is', 'ex.com/a'), {}, false],
    ['a folder, and what begins below it', at('is', 'ex.com/a/*'), at('starts-with', 'ex.com/a/b/'), true],
    ['all but one page, and another page', at('isnt', 'ex.com/a'), at('is', 'ex.com/b'), true],
    ['everyone, and tracked contacts', {}, { audience: { kind: 'tracked' } }, true],
    [
      'tracked contacts, and some of them',
      { audience: { kind: 'tracked' } },
      { audience: { kind: 'lists', lists: ['a'] } },
      true,
    ],
    [
      'anonymous, and tracked contacts',
      { audience: { kind: 'anonymous' } },
      { audience: { kind: 'tracked' } },
      false,
    ],
    [
      'a list, and two',
      { audience: { kind: 'lists', lists: ['a'] } },
      { audience: { kind: 'lists', lists: ['a', 'b'] } },
      false,
    ],
    [
      'a list for an hour, and for a day',
      { audience: { kind: 'lists', lists: ['a'], maxAge: 3_600_000 } },
      { audience: { kind: 'lists', lists: ['a'] } },
      false,
    ],
    ['every device, and one', {}, { devices: ['mobile'] }, true],
    ['one device, and every', { devices: ['mobile'] }, {}, false],
    ['a draft before', { published: false }, {}, false],
    ['a channel that is off before', { channelActive: false }, {}, false],
    ['a draft behind', {}, { published: false }, true],
  ])('SHADOWED_BY_BROADER: %s', (_, early, late, expected) => {
    expect(hidden(early, late)).toEqual(expected ? ['SHADOWED_BY_BROADER'] : [])
  })

  test('SHADOWED_BY_BROADER is found also when several messages cover one together', () => {
    const messages = [
      message('pricing', at('is', 'ex.com/pricing')),
      message('rest', { priority: 1, ...at('isnt', 'ex.com/pricing') }),
      message('blog', { priority: 2, ...at('is', 'ex.com/*') }),
    ]
    expect(lintTargetedMessages(messages)).toMatchObject([
      {
        code: 'SHADOWED_BY_BROADER',
        id: 'blog',
        sentence: '"BLOG" never shows: several messages that together are for all its visits come first.',
      },
    ])
  })

  test('T-48 finds what cannot be saved at its place in the list', () => {
    const broken = [
      message('a', { audience: { kind: 'lists', lists: [] } }),
      message('b', { urls: any(url('is', ' ')) }),
      null as never,
    ]
    expect(lintTargetedMessages(broken)).toMatchObject([
      { code: 'AUDIENCE_LIST_EMPTY', id: 'a', path: 'messages[0].audience.lists' },
      { code: 'RULE_VALUE_EMPTY', id: 'b', path: 'messages[1].urls.rules[0].value' },
      { code: 'MALFORMED_RULE', path: 'messages[2]' },
    ])
  })

  test('many messages are compared in time', () => {
    const messages = Array.from({ length: 500 }, (_, index) =>
      message(`m${index}`, { priority: index, ...at('starts-with', `ex.com/${index}/`) }),
    )
    const started = performance.now()
    expect(
      lintTargetedMessages([...messages, message('z', { priority: 999, ...at('is', 'ex.com/7/a') })]),
    ).toMatchObject([{ code: 'SHADOWED_BY_BROADER', id: 'z' }])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('a site', () => {
  const installation = { origin: 'https://helpdesk.example', helpdeskId: 'acme' }
  const codes = (site: { html?: string; platform?: string }) =>
    lintInstallation({ ...installation, ...site }).map(({ code, severity }) => `${severity} ${code}`)

  test('TRACKING_CODE_MISSING finds a page without the code, and gives the code', () => {
    expect(codes({ html: '<html><body>Hello</body></html>' })).toEqual(['error TRACKING_CODE_MISSING'])
    expect(lintInstallation({ ...installation, html: '' })[0]?.fix.sentence).toContain(
      installSnippet(installation),
    )
    expect(codes({ html: `<body>${installSnippet(installation)}</body>` })).toEqual([])
    expect(codes({})).toEqual([])
  })

  test('PLATFORM_UNSUPPORTED finds Wix, from the answer of the owner and from the page', () => {
    expect(codes({ platform: 'Wix' })).toEqual(['error PLATFORM_UNSUPPORTED'])
    expect(codes({ html: '<meta name="generator" content="Wix.com Website Builder">' })).toEqual([
      'error PLATFORM_UNSUPPORTED',
    ])
    expect(codes({ platform: 'WordPress', html: installSnippet(installation) })).toEqual([])
  })

  test('an invalid origin is a finding', () => {
    expect(lintInstallation({ origin: 'here', helpdeskId: 'acme' })).toMatchObject([
      { code: 'MALFORMED_RULE', path: 'origin' },
    ])
  })
})
