import { describe, expect, test } from 'vitest'
import {
  type AddressRule,
  decideUrlRule,
  decideUrlRules,
  type PageUrl,
  parsePageUrl,
  type UrlRule,
} from '../../src/targeting'
import { whatwgUrls } from './whatwg-urls'

const twins = [
  ['is', 'isnt'],
  ['contains', 'doesnt-contain'],
  ['starts-with', 'doesnt-start-with'],
  ['matches-wildcard', 'doesnt-match-wildcard'],
] as const

const rule = (operator: AddressRule['operator'], value: string): UrlRule => ({
  target: 'url',
  operator,
  value,
})
const operators = twins.flat()

const pageOf = (address: string): PageUrl | undefined => {
  const parsed = parsePageUrl(address)
  return 'page' in parsed ? parsed.page : undefined
}

describe('addresses of the WHATWG suite’s kinds', () => {
  test('there are at least 150', () => {
    expect(new Set(whatwgUrls.map(([address]) => address)).size).toBeGreaterThanOrEqual(150)
  })

  test.each(whatwgUrls.map(([address, canonical]) => [JSON.stringify(address), address, canonical] as const))(
    'T-02 %s is canonical',
    (_, address, canonical) => {
      expect(pageOf(address)?.href ?? null).toBe(canonical)
      if (canonical !== null) expect(pageOf(canonical)?.href).toBe(canonical)
    },
  )

  const addresses = whatwgUrls.map(([address]) => address)
  const admitted = addresses.filter((address) => pageOf(address) !== undefined)
  const values = [...addresses, 'ex.com/*', '/', '/*', 'a', '%', '%2', '*', '?', '#', '://', 'https://*']

  test('T-01 a page that is none shows nothing under any rule', () => {
    for (const address of addresses.filter((each) => !admitted.includes(each))) {
      for (const operator of operators) {
        const { outcome, reason } = decideUrlRules({ rules: [rule(operator, 'ex.com')] }, { page: address })
        expect([address, outcome, reason]).toEqual([address, false, 'PAGE_URL_UNSUPPORTED'])
      }
    }
  })

  test('T-09 on every admitted page a negative rule is the exact complement of its twin, whatever its value', () => {
    let asked = 0
    for (const address of admitted) {
      const page = pageOf(address) as PageUrl
      for (const value of values) {
        for (const [positive, negative] of twins) {
          const { reason } = decideUrlRules({ rules: [rule(positive, value)] }, { page })
          if (reason === 'RULE_VALUE_EMPTY' || reason === 'RULE_VALUE_INVALID') {
            const negated = decideUrlRules({ rules: [rule(negative, value)] }, { page })
            expect(negated).toMatchObject({ outcome: false, reason })
            continue
          }
          asked += 1
          const holds = decideUrlRule(rule(positive, value), { page }).outcome
          if (decideUrlRule(rule(negative, value), { page }).outcome === holds) {
            throw new Error(`Both ${positive} and ${negative} ${value} are ${holds} of ${address}.`)
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(40_000)
  }, 30_000)

  test('T-02 a canonical page matches itself, and starts with itself', () => {
    for (const page of admitted.map((address) => pageOf(address) as PageUrl)) {
      for (const operator of ['is', 'contains', 'starts-with'] as const) {
        expect([page.href, decideUrlRule(rule(operator, page.href), { page }).outcome]).toEqual([
          page.href,
          true,
        ])
      }
    }
  })
})

describe('size', () => {
  const filled = (part: string, length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length)
  const parts = [
    'a',
    '/',
    '../',
    '%',
    '%25',
    '%2525',
    '%41',
    '%c3%a9',
    '%2',
    'é',
    '😀',
    '?',
    '&',
    'a&',
    'a=1&',
    '#',
    '.',
    '@',
    ':',
    '[',
    '*',
    '/*',
    '\\',
    '\t',
    ' ',
    '\u0000',
    '\ud800',
  ]
  const longestPage = 8_192
  const begin = 'https://ex.com/'
  /** Milliseconds of computing that only a stall takes, however slow the machine; waiting for others is not counted. */
  const generous = 5_000
  const cpuTime = (): number => process.cpuUsage().user / 1_000

  test.each([8_193, 100_000, 1_000_000])('T-18 a page of %i characters is refused at once', (length) => {
    const started = cpuTime()
    for (const part of parts) {
      const page = begin + filled(part, length - begin.length)
      expect(parsePageUrl(page)).toEqual({ refused: 'PAGE_URL_TOO_LONG' })
      for (const operator of operators) {
        expect(decideUrlRules({ rules: [rule(operator, 'ex.com')] }, { page }).outcome).toBe(false)
      }
    }
    expect(cpuTime() - started).toBeLessThan(generous)
  })

  test.each(parts)(
    'the longest page of %j is answered, also against values of 100,000 characters',
    (part) => {
      const started = cpuTime()
      const page = begin + filled(part, longestPage - begin.length)
      for (const prefix of ['', '/', 'ex.com/?']) {
        for (const [operator] of twins) {
          const answer = decideUrlRules({ rules: [rule(operator, prefix + filled(part, 100_000))] }, { page })
          expect(answer).toHaveProperty('reason')
        }
      }
      expect(cpuTime() - started).toBeLessThan(generous)
    },
  )

  test('T-07 as many parameters as a page can have are compared without order', () => {
    const names = Array.from({ length: 1_300 }, (_, index) => index.toString(36))
    const page = pageOf(`https://ex.com/p?${names.join('&')}`) as PageUrl
    expect(page.params).toHaveLength(1_300)
    const reversed = `ex.com/p?${[...names].reverse().join('&')}`
    expect(decideUrlRule(rule('is', reversed), { page }).outcome).toBe(true)
    expect(decideUrlRule(rule('isnt', `${reversed}&0`), { page }).outcome).toBe(true)
  })

  test('T-20 a value with 10,000 parameters, and 10,000 rules, are answered', () => {
    const started = cpuTime()
    const page = { page: 'https://ex.com/p?a=1' }
    const many = Array.from({ length: 10_000 }, (_, index) => `a${index}=${index}`).join('&')
    expect(decideUrlRules({ rules: [rule('is', `ex.com/p?${many}`)] }, page).outcome).toBe(false)
    const rules = Array.from({ length: 10_000 }, (_, index) => rule('doesnt-contain', `p?a=${index}`))
    expect(decideUrlRules({ combine: 'include-exclude', rules }, page)).toMatchObject({
      outcome: false,
      reason: 'EXCLUDED_BY_RULE',
      details: { rule: 1 },
    })
    expect(cpuTime() - started).toBeLessThan(generous)
  })

  test('T-16 an escape that is escaped a thousand times is decoded not once', () => {
    const page = pageOf(`https://ex.com/%${'25'.repeat(1_000)}41`) as PageUrl
    expect(page.path).toBe(`/%${'25'.repeat(1_000)}41`)
    expect(pageOf(page.href)).toEqual(page)
  })
})
