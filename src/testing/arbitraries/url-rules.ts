import fc from 'fast-check'
import { readUrlRule } from '../../targeting/read-url-rule'
import { addressOperators, type UrlRule, type UrlRules } from '../../targeting/url-rule'

export type PageAddressOptions = {
  /** Hosts as an address has them, in any spelling. @default a few spellings of ex.com and its neighbours */
  readonly hosts?: readonly string[]
}

export type UrlRuleOptions = {
  /** Also rules that cannot be saved (T-17). @default false */
  readonly invalid?: boolean
}

export type UrlRuleSetOptions = UrlRuleOptions & {
  /** The most rules of a set. @default 4 */
  readonly most?: number
}

/** Page addresses on a few hosts and paths, in many spellings. */
export const pageAddresses = ({ hosts }: PageAddressOptions = {}): fc.Arbitrary<string> =>
  hosts
    ? join(scheme, fc.constantFrom(...hosts), path, query, fragment)
    : fc.oneof({ weight: 2, arbitrary: join(scheme, host, path, query, fragment) }, frequent)

/** Rules about these pages. */
export const urlRules = ({ invalid = false }: UrlRuleOptions = {}): fc.Arbitrary<UrlRule> => {
  const rules = fc.oneof({ weight: 4, arbitrary: addressRules }, queryRules)
  return invalid ? rules : rules.filter((rule) => readUrlRule(rule).broken === undefined)
}

/** Sets of these rules, combined in both ways. */
export const urlRuleSets = ({ most = 4, ...options }: UrlRuleSetOptions = {}): fc.Arbitrary<UrlRules> =>
  fc.record(
    {
      combine: fc.constantFrom('any' as const, 'include-exclude' as const),
      rules: fc.array(urlRules(options), { maxLength: most }),
    },
    { requiredKeys: ['rules'] },
  )

/** Texts that are no page address, or unusual ones. */
export const hostileAddresses = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .array(fc.constantFrom('%', '4', '1', 'a', 'F', '/', '.', '?', '#', '\\', ' ', 'é', '\ud800'), {
        maxLength: 30,
      })
      .map((parts) => `https://ex.com/${parts.join('')}`),
    join(
      scheme,
      fc.array(fc.constantFrom('.', '1', '0x', 'a', '%2e'), { maxLength: 8 }).map((parts) => parts.join('')),
    ),
  )

const segment = fc.constantFrom(
  'a',
  'b',
  'en',
  'english',
  'blog',
  'Blog',
  '%7Ea',
  '~a',
  '%2f',
  'é',
  '%zz',
  '%%34',
  '%4%31',
  '*',
  '',
)
const path = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`)
const host = fc.constantFrom(
  'ex.com',
  'EX.com',
  'ex.com.',
  'sub.ex.com',
  'ex.com:443',
  'ex.com:8080',
  'ex.com.evil.io',
)
const query = fc.constantFrom('', '?', '?a=1', '?a=1&b=2', '?b=2&a=1', '?plan=pro', '?plan', "?q='é'")
const fragment = fc.constantFrom('', '#', '#x', '#xy')
const scheme = fc.constantFrom('http://', 'https://')

/** Few addresses that differ in little, so that the value of a rule and a page are often nearly equal. */
const frequent = fc
  .tuple(
    fc.constantFrom('/a', '/a/', '/en/blog/'),
    fc.constantFrom('', '', '?a=1'),
    fc.constantFrom('', '', '#x'),
  )
  .map((parts) => `https://ex.com${parts.join('')}`)
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))

/** Values with stars in every part. */
const starred = join(
  fc.constantFrom('', '*://', 'http*://', 'https://'),
  fc.constantFrom('*', '*.com', 's*.ex.com', 'EX.*', 'ex.com:*', '*.com:443', '*.ex.com.evil.io'),
  fc.constantFrom('', '/*', '/*/', '/a/*', '/e*', '/*/b', '/*b*/', '/*/blog/', '/%7e*', '/a//*'),
  fc.constantFrom('', '?', '?a=*', '?*=2*', '?a=1'),
  fc.constantFrom('', '#', '#x*'),
)

const values = fc.oneof(
  { weight: 2, arbitrary: frequent },
  pageAddresses(),
  join(host, path, fc.constantFrom('', '/*')),
  join(path, query),
  segment,
  fc.constantFrom(' ', ' ex.com/a ', 'ftp://ex.com', 'https://', 'http://*', '/*', 'ex.com:443/a'),
  starred,
)

const addressRules: fc.Arbitrary<UrlRule> = fc.record({
  target: fc.constant('url' as const),
  operator: fc.constantFrom(...addressOperators),
  value: values,
  strictTrailingSlash: fc.boolean(),
})
const queryRules: fc.Arbitrary<UrlRule> = fc.record({
  target: fc.constant('query-param' as const),
  operator: fc.constantFrom('is' as const, 'isnt' as const),
  name: fc.constantFrom('a', 'b', 'plan', ''),
  value: fc.constantFrom('', '1', '2', 'pro'),
})
