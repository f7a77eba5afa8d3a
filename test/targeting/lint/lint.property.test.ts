import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { lintTargetedMessages, lintUrlRules } from '../../../src/index'
import {
  chooseTargetedMessage,
  decideUrlRules,
  type MessageTargeting,
  parsePageUrl,
  type UrlRules,
} from '../../../src/targeting'
import { urlOperators } from '../../../src/targeting/conditions'
import { createUrlRelations } from '../../../src/targeting/lint/url-relations'
import { urlRuleToCondition } from '../../../src/targeting/lower-url-rules'
import { parseUrlRules } from '../../../src/targeting/schema'
import {
  hostileAddresses,
  pageAddresses,
  urlRuleSets,
  urlRules,
} from '../../../src/testing/arbitraries/url-rules'
import { applyFix } from '../../rules/lint/apply-fix'
import { runs } from '../../support/runs'

const pages = fc.array(pageAddresses(), { minLength: 10, maxLength: 10 })
const isSavable = (urls: unknown): boolean => {
  try {
    parseUrlRules(urls)
    return true
  } catch {
    return false
  }
}

/** Rules about few pages, so that they have to do with each other. */
const near = fc
  .array(urlRules({ invalid: true }), { minLength: 2, maxLength: 4 })
  .filter((rules) => isSavable({ rules }))

describe('what follows from a URL rule', () => {
  const seen = new Set<string | undefined>()
  afterAll(() => expect([...seen].sort()).toEqual(['excludes', 'implies', undefined]))

  test.prop([near, pages], { numRuns: runs(4_000) })('is so on every page', (rules, addresses) => {
    const relations = createUrlRelations()
    const positive = rules.flatMap((rule) => {
      const { operator, value } = urlRuleToCondition(rule)
      const entry = urlOperators[operator]
      return 'negates' in entry ? [{ operator: entry.negates, value }] : [{ operator, value }]
    })
    // The page that a rule names is the one that tells rules apart.
    const named = positive.flatMap(({ value }) =>
      typeof value === 'string'
        ? ['', '/', 'x', '?a=1'].map(
            (end) => `https://ex.com/${value}`.replace(/^.*?(https?:\/\/)/, '$1') + end,
          )
        : [],
    )
    const asked = [...new Set([...addresses, ...named])].flatMap((address) => {
      const parsed = parsePageUrl(address)
      return 'page' in parsed ? [{ address, page: parsed.page }] : []
    })
    for (const one of positive) {
      const first = urlOperators[one.operator as 'urlIs'].test(one.value)
      const pages = asked.filter(({ page }) => first(page))
      for (const other of positive) {
        const relation = relations[one.operator]?.(one, other)
        seen.add(relation)
        if (relation === undefined) continue
        const second = urlOperators[other.operator as 'urlIs'].test(other.value)
        const against = pages.filter(({ page }) => second(page) !== (relation === 'implies'))
        expect([one, other, relation, against.map(({ address }) => address)]).toEqual([
          one,
          other,
          relation,
          [],
        ])
      }
    }
  })
})

describe('lints of URL rules', () => {
  test.prop([urlRuleSets({ invalid: true }), pages], { numRuns: runs(1_000) })(
    'change nothing by taking out what decides nothing',
    (urls, addresses) => {
      for (const finding of lintUrlRules(urls)) {
        if (!finding.fix.remove) continue
        const fixed = applyFix(urls, 'urls', finding) as UrlRules
        if (fixed.rules.length === 0) continue
        for (const address of addresses) {
          const page = { page: address }
          expect(decideUrlRules(fixed, page).outcome).toBe(decideUrlRules(urls, page).outcome)
        }
      }
    },
  )

  const starred = fc
    .tuple(
      fc.constantFrom('is', 'isnt', 'contains', 'starts-with', 'matches-wildcard'),
      fc.array(fc.constantFrom('*', '**', 'Ex', '.com', '/', 'a', '?', '#', 'ü', '@', '%2', ' ', ':80'), {
        maxLength: 9,
      }),
    )
    .map(([operator, parts]) => ({
      rules: [{ target: 'url', operator, value: parts.join('') } as UrlRules['rules'][number]],
    }))
  test.prop([fc.oneof(urlRuleSets({ invalid: true }), starred)], { numRuns: runs(2_000) })(
    'propose what can be saved, and is not found again',
    (urls) => {
      const told = (of: UrlRules) => lintUrlRules(of).map(({ code, path }) => `${code} ${path}`)
      for (const finding of lintUrlRules(urls)) {
        if (finding.fix.replacement === undefined) continue
        const fixed = applyFix(urls, 'urls', finding) as UrlRules
        expect(isSavable(fixed)).toBe(isSavable(urls))
        expect(told(fixed)).not.toContain(`${finding.code} ${finding.path}`)
      }
    },
  )

  test.prop([urlRuleSets({ invalid: true })], { numRuns: runs(500) })(
    'are errors exactly where the rules cannot be saved',
    (urls) => {
      expect(lintUrlRules(urls).every(({ severity }) => severity === 'warning')).toBe(isSavable(urls))
    },
  )

  test.prop([
    fc.oneof(fc.jsonValue(), fc.record({ rules: fc.array(fc.jsonValue()), combine: fc.jsonValue() })),
  ])('never throw', (input) => {
    expect(lintUrlRules(input as never).length === 0).toBe(isSavable(input))
    expect(lintTargetedMessages(input as never)).toBeInstanceOf(Array)
    expect(lintTargetedMessages([input, { id: 'a', urls: input, audience: input }] as never)).toHaveLength(2)
  })

  test.prop([hostileAddresses(), fc.constantFrom('contains', 'starts-with', 'isnt')])(
    'never throw on any address',
    (value, operator) => {
      for (const { fix } of lintUrlRules({ rules: [{ target: 'url', operator: operator as 'isnt', value }] }))
        expect(fix.sentence).not.toBe('')
    },
  )
})

describe('a message behind a broader one', () => {
  const audiences = fc.constantFrom<MessageTargeting['audience'][]>(
    { kind: 'everyone' },
    { kind: 'anonymous' },
    { kind: 'tracked' },
    { kind: 'lists', lists: ['vip'] },
    { kind: 'lists', lists: ['vip', 'new'], maxAge: 1_000 },
  )
  const message = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constant('m'),
    published: fc.boolean(),
    channelActive: fc.constant(true),
    audience: audiences,
    urls: urlRuleSets({ invalid: true }),
    priority: fc.integer({ min: 0, max: 2 }),
    createdAt: fc.constant(0),
  })
  const visitors = fc.constantFrom(
    { cookieBound: false },
    { contactId: 'c', cookieBound: false },
    { contactId: 'c', cookieBound: true },
    { contactId: 'c', cookieBound: true, lists: { ids: ['vip'], asOf: 5_000 } },
    { contactId: 'c', cookieBound: true, lists: { ids: ['new'], asOf: 100 } },
  )

  test.prop([fc.uniqueArray(message, { selector: ({ id }) => id, minLength: 2 }), pages, visitors], {
    numRuns: runs(1_000),
  })('never wins', (messages, addresses, visitor) => {
    const hidden = lintTargetedMessages(messages).flatMap(({ code, id }) =>
      code === 'SHADOWED_BY_BROADER' ? [id] : [],
    )
    for (const page of addresses) {
      const { outcome } = chooseTargetedMessage(messages, { page, visitor, device: 'mobile', now: 6_000 })
      if (outcome) expect(hidden).not.toContain(outcome.id)
    }
  })
})
