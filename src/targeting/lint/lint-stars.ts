import { type Finding, finding } from '../../shared/finding'
import { type AddressRule, isNegative } from '../url-rule'
import { hasStars, parseUrlWildcard, writtenParts } from '../url-wildcard'
import { quoted } from './quoted'

/** Stars that are text, or that admit other hosts or fewer pages than is likely meant (T-11, T-19). */
export const lintStars = (rule: AddressRule, path: string): readonly Finding[] => {
  if (!hasStars(rule.value)) return []
  if (rule.operator === 'matches-wildcard' || rule.operator === 'doesnt-match-wildcard') {
    return starsInHost(rule.value.trim(), `${path}.value`)
  }
  const sentence = `The star in ${quoted(rule.value)} stands for itself: only a final /* is more than text.`
  const asked = rule.operator === 'is' || rule.operator === 'isnt'
  // Some values, such as one with very many stars, are none that a wildcard takes.
  const takesStars = parseUrlWildcard(rule.value) !== undefined
  if (!asked || !takesStars) {
    const fix = takesStars ? 'Use "matches wildcard".' : 'Leave the star out.'
    return [finding('LITERAL_STAR', `${path}.value`, sentence, fix)]
  }
  const replacement = isNegative(rule) ? 'doesnt-match-wildcard' : 'matches-wildcard'
  return [
    finding('LITERAL_STAR', `${path}.operator`, sentence, {
      sentence: `Use "${isNegative(rule) ? "doesn't match wildcard" : 'matches wildcard'}".`,
      replacement,
    }),
  ]
}

const starsInHost = (value: string, path: string): readonly Finding[] => {
  const { host, rest } = writtenParts(value)
  const open = host.endsWith('*') && host !== '*' && !host.endsWith(':*')
  const pages = rest === '' && host.includes('*') ? [homePages(value, path)] : []
  return open ? [openHost(value, host, path), ...pages] : pages
}

const openHost = (value: string, host: string, path: string): Finding =>
  finding(
    'STAR_ENDS_HOST',
    path,
    `${quoted(value)} also admits hosts of others, such as ${quoted(`${host.slice(0, -1)}.example`)}: no star reaches beyond the host.`,
    'End the host with its name, and use a rule for each host.',
  )

const homePages = (value: string, path: string): Finding => {
  const replacement = `${value}/*`
  return finding('HOME_PAGES_ONLY', path, `${quoted(value)} names no path, so it admits home pages alone.`, {
    sentence: `Write ${quoted(replacement)} for every page of these hosts.`,
    replacement,
  })
}
