import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { compileCondition } from '../../src/rules'
import {
  chooseTargetedMessage,
  decideUrlRule,
  decideUrlRules,
  type MessageTargeting,
  parsePageUrl,
  type UrlRule,
} from '../../src/targeting'
import { urlOperators, urlRulesToCondition } from '../../src/targeting/conditions'
import { hasStars } from '../../src/targeting/url-wildcard'
import {
  hostileAddresses,
  pageAddresses,
  urlRuleSets,
  urlRules,
} from '../../src/testing/arbitraries/url-rules'
import { runs } from '../support/runs'

const pages = pageAddresses()
const rules = urlRules({ invalid: true })
const ruleSets = urlRuleSets({ invalid: true })
const hostileText = hostileAddresses()

const twins = {
  is: 'isnt',
  isnt: 'is',
  contains: 'doesnt-contain',
  'doesnt-contain': 'contains',
  'starts-with': 'doesnt-start-with',
  'doesnt-start-with': 'starts-with',
  'matches-wildcard': 'doesnt-match-wildcard',
  'doesnt-match-wildcard': 'matches-wildcard',
} as const

const isSound = (reason: string) => !reason.startsWith('RULE_VALUE')

/** A page that is refused last of all. */
const unread = { page: `https://${'x'.repeat(9_000)}` }

const pageAt = (text: string) => {
  const parsed = parsePageUrl(text)
  return 'page' in parsed ? parsed.page : undefined
}

describe('URL rules', () => {
  test.prop([rules, pages])('T-09 a negative rule is the exact complement of its twin', (rule, text) => {
    const page = pageAt(text)
    fc.pre(page !== undefined && isSound(decideUrlRules({ rules: [rule] }, { page }).reason))
    const twin = { ...rule, operator: twins[rule.operator] } as UrlRule
    if (page) expect(decideUrlRule(twin, { page }).outcome).toBe(!decideUrlRule(rule, { page }).outcome)
  })

  test.prop([rules, pages], { numRuns: runs(1_000) })(
    'T-19 a value without stars, but for a final /*, means the same in both operators',
    (rule, text) => {
      const page = pageAt(text)
      fc.pre(page !== undefined && rule.target === 'url' && !hasStars(rule.value))
      const [is, wildcard] = (['is', 'matches-wildcard'] as const).map(
        (operator) =>
          decideUrlRules({ rules: [{ target: 'url', operator, value: rule.value }] }, { page }).outcome,
      )
      expect(wildcard).toBe(is)
    },
  )

  const part = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '-'), maxLength: 12 })
  test.prop(
    [fc.array(part, { minLength: 1, maxLength: 6 }), fc.array(part, { maxLength: 6 }), fc.boolean()],
    {
      numRuns: runs(2_000),
    },
  )('T-19 a path with stars answers as the regular expression does', (parts, others, filled) => {
    const value = `/x${parts.join('*')}x`
    const path = filled
      ? `/x${parts.map((each, index) => each + (others[index] ?? '')).join('')}x`
      : `/x${others.join('')}x`
    const page = pageAt(`https://ex.com${path}`)
    const pattern = pageAt(`https://ex.com${value}`)?.path.replace(/[.]/g, '\\.').replaceAll('*', '.*')
    if (page === undefined || value.endsWith('/*')) return
    const rule = { target: 'url', operator: 'matches-wildcard', value } as const
    expect(decideUrlRule(rule, { page }).outcome).toBe(new RegExp(`^${pattern}$`).test(page.path))
  })

  const wildcards = rules.filter(
    (rule) =>
      rule.operator === 'matches-wildcard' && isSound(decideUrlRules({ rules: [rule] }, unread).reason),
  )
  const wildcard = (value: string): UrlRule => ({ target: 'url', operator: 'matches-wildcard', value })
  const edges: [UrlRule, string][] = [
    [wildcard('ex.com:*'), 'http://ex.com/'],
    [wildcard('*/*/blog/'), 'https://ex.com/a/blog'],
    [wildcard('*/blog/*'), 'https://ex.com/blog'],
    [wildcard('*.com:443/a'), 'https://ex.com/a/'],
  ]
  test.prop([wildcards, pages], { numRuns: runs(3_000), examples: edges })(
    'T-19 a page that matches contains a text that an index files the rule under',
    (rule, text) => {
      const page = pageAt(text)
      const entry = urlOperators.urlMatchesWildcard.index?.(rule.value)
      expect(entry?.keys).not.toContain('')
      if (page === undefined || !decideUrlRule(rule, { page }).outcome) return
      expect(entry?.keys.some((key) => String(entry.access.read(page)).includes(String(key)))).toBe(true)
    },
  )

  test.prop([ruleSets, pages])('a rule set answers as the condition that it lowers to', (urls, text) => {
    const page = pageAt(text)
    const decided = decideUrlRules(urls, { page: text })
    fc.pre(page !== undefined && isSound(decided.reason))
    const condition = urlRulesToCondition(urls)
    if (page) expect(compileCondition(condition, { operators: urlOperators })({ page })).toBe(decided.outcome)
  })

  test.prop([rules, pages])('both ways to combine agree on a single rule', (rule, text) => {
    const page = { page: text }
    const outcomes = (['any', 'include-exclude'] as const).map(
      (combine) => decideUrlRules({ combine, rules: [rule] }, page).outcome,
    )
    expect(outcomes[0]).toBe(outcomes[1])
  })

  test.prop([pages])('a page is its own URL, and starts with it', (text) => {
    const page = pageAt(text)
    fc.pre(page !== undefined && !page.href.endsWith('/*'))
    for (const operator of ['is', 'starts-with', 'contains'] as const) {
      if (page)
        expect(decideUrlRule({ target: 'url', operator, value: page.href }, { page }).outcome).toBe(true)
    }
  })
})

describe('canonical pages', () => {
  test.prop([fc.oneof(pages, hostileText)], { numRuns: runs(2_000) })(
    'canonicalising twice changes nothing',
    (text) => {
      const page = pageAt(text)
      if (page) expect(pageAt(`${page.href}#${page.fragment}`)).toEqual(page)
    },
  )
})

describe('hostile input', () => {
  test.prop([hostileText, hostileText, fc.constantFrom(...Object.keys(twins))], { numRuns: runs(1_000) })(
    'never throws',
    (page, value, operator) => {
      const rule = { target: 'url', operator, value } as UrlRule
      expect(decideUrlRules({ rules: [rule] }, { page })).toHaveProperty('reason')
    },
  )

  test.prop([fc.constantFrom('%', '%4', '.', '/', 'a.', '//', '?&', '/%2e')])(
    'takes time that grows with its length only',
    (part) => {
      const long = `https://ex.com/${part.repeat(8_000 / part.length)}`
      const started = performance.now()
      decideUrlRules({ rules: [{ target: 'url', operator: 'is', value: long }] }, { page: long })
      expect(performance.now() - started).toBeLessThan(500)
    },
  )
})

describe('the choice', () => {
  const message = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constant('m'),
    published: fc.boolean(),
    channelActive: fc.constant(true),
    audience: fc.constant({ kind: 'everyone' as const }),
    urls: ruleSets,
    priority: fc.integer({ min: 0, max: 1 }),
    createdAt: fc.integer({ min: 0, max: 1 }),
  })
  const messages: fc.Arbitrary<MessageTargeting[]> = fc.uniqueArray(message, { selector: ({ id }) => id })

  test.prop([messages, pages, fc.infiniteStream(fc.nat())])(
    'does not depend on the order of the list',
    (given, page, dice) => {
      const shuffled = given
        .map((each) => ({ each, at: dice.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each)
      const visit = { page, visitor: { cookieBound: false }, device: 'desktop', now: 0 } as const
      expect(chooseTargetedMessage(shuffled, visit)).toEqual(chooseTargetedMessage(given, visit))
    },
  )
})
