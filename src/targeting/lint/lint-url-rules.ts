import { compareParts, type PlacedPart } from '../../rules/lint/compare-parts'
import { type Finding, finding } from '../../shared/finding'
import { own } from '../../shared/json'
import { parseUrlRules } from '../schema'
import { isNegative, type UrlRule, type UrlRules } from '../url-rule'
import { lintUrlRule } from './lint-url-rule'
import { quoted } from './quoted'
import { refusedBy } from './refused-by'
import { createUrlAnalysis, type UrlAnalysis } from './url-analysis'

/**
 * Finds errors and likely mistakes in the URL rules of a message. Errors: everything that `parseUrlRules` would
 * refuse. Warnings: an "any" that excludes almost nothing, hosts in capital letters, prefixes that end within a path
 * segment, and rules that repeat, contradict each other or have no effect. Never throws.
 */
export const lintUrlRules = (urls: UrlRules): readonly Finding[] => {
  const analysis = createUrlAnalysis()
  const found = lintPlacedUrlRules(urls, 'urls', analysis)
  return analysis.gaveUp() ? [...found, incomplete] : found
}

const incomplete = finding(
  'LINT_INCOMPLETE',
  'urls',
  'There are too many rules to compare them all.',
  'Use fewer rules.',
)

/** As `lintUrlRules`, for rules at a given path. */
export const lintPlacedUrlRules = (
  urls: UrlRules,
  path: string,
  analysis: UrlAnalysis,
): readonly Finding[] => {
  const rules: unknown = typeof urls === 'object' && urls !== null ? own(urls, 'rules') : undefined
  const around = Array.isArray(rules) ? { ...urls, rules: [] } : urls
  const refused = refusedBy(() => parseUrlRules(around), 'urls', path)
  if (!Array.isArray(rules)) return refused
  if (rules.length > most) {
    const sentence = `Expected at most ${most} rules at ${path}.rules, found ${rules.length}.`
    return [
      ...refused,
      finding('RULE_TOO_LARGE', `${path}.rules`, sentence, 'Join rules, or use several messages.'),
    ]
  }
  const placed = rules.map((rule: UrlRule, index) => {
    const place = `${path}.rules[${index}]`
    return { rule, place, broken: refusedBy(() => parseUrlRules({ rules: [rule] }), 'urls.rules[0]', place) }
  })
  const faults = [...refused, ...placed.flatMap(({ broken }) => broken)]
  const sound = placed.filter(({ broken }) => broken.length === 0)
  const found = [...faults, ...sound.flatMap(({ rule, place }) => lintUrlRule(rule, place))]
  return refused.length > 0 ? found : [...found, ...compareUrlRules(urls, path, sound, analysis)]
}

const most = 1_024

interface PlacedRule {
  readonly rule: UrlRule
  readonly place: string
}

const compareUrlRules = (
  urls: UrlRules,
  path: string,
  placed: readonly PlacedRule[],
  analysis: UrlAnalysis,
): readonly Finding[] => {
  const parts = placed.map(({ rule, place }) => ({
    part: analysis.admitting({ rules: [rule] }),
    path: place,
    label: labelOf(rule),
    negative: isNegative(rule),
  }))
  const [negative, positive] = [parts.filter((each) => each.negative), parts.filter((each) => !each.negative)]
  if (urls.combine !== 'include-exclude') {
    const tautology = parts.length > 1 && negative.length > 0 ? [orOfNegatives(path, parts, analysis)] : []
    return [...tautology, ...compareParts('any', parts, analysis)]
  }
  return [
    ...compareParts('any', positive, analysis),
    ...compareParts('all', negative, analysis),
    ...positive.flatMap((each) => excluded(each, negative, analysis)),
  ]
}

const orOfNegatives = (path: string, parts: readonly PlacedPart[], analysis: UrlAnalysis): Finding => {
  const pair = analysis.always(...parts.map(({ part }) => part)) && pairThatAlwaysHolds(parts, analysis)
  const sentence = pair
    ? `One matching rule is enough, and on every page one of these two rules matches: ${pair.map(({ label }) => label).join(' and ')}.`
    : 'One matching rule is enough, so a negative rule excludes a page only when all other rules fail too.'
  return finding('OR_OF_NEGATIVES_TAUTOLOGY', `${path}.combine`, sentence, {
    sentence: 'Combine the rules by include-exclude, where every negative rule excludes its pages.',
    replacement: 'include-exclude',
  })
}

const pairThatAlwaysHolds = (
  parts: readonly PlacedPart[],
  analysis: UrlAnalysis,
): readonly PlacedPart[] | undefined => {
  for (const [index, one] of parts.entries()) {
    const other = parts.slice(0, index).find(({ part }) => analysis.always(part, one.part))
    if (other) return [other, one]
  }
  return undefined
}

/** A positive rule whose pages are all excluded by negative rules. */
const excluded = (
  { part, path, label }: PlacedPart,
  negative: readonly PlacedPart[],
  analysis: UrlAnalysis,
): readonly Finding[] => {
  if (negative.length === 0 || !analysis.never(part, ...negative.map((each) => each.part))) return []
  const by = negative.find((each) => analysis.never(part, each.part))
  const sentence = `${label} never matches, because ${by ? `${by.label} (${by.path})` : 'the negative rules'} must hold too.`
  return [finding('CONTRADICTION', path, sentence, 'Remove one of them, or narrow the negative rule.')]
}

const labelOf = (rule: UrlRule): string => {
  const operator = rule.operator.replaceAll('-', ' ').replace('snt', "sn't")
  const subject = rule.target === 'url' ? 'page' : `query parameter ${rule.name}`
  return `${subject} ${operator} ${quoted(rule.value)}`
}
