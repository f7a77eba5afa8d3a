import { type Finding, finding } from '../../shared/finding'
import { type AddressRule, isNegative } from '../url-rule'
import { hasStars, parseUrlWildcard, writtenParts } from '../url-wildcard'
import { quoted } from './quoted'

/** Finds stars that are compared as text (T-11), or that match foreign hosts or too few pages (T-19). */
export const lintStars = (rule: AddressRule, path: string): readonly Finding[] => {
  if (!hasStars(rule.value)) return []
  if (rule.operator === 'matches-wildcard' || rule.operator === 'doesnt-match-wildcard') {
    return starsInHost(rule.value.trim(), `${path}.value`)
  }
  const sentence = `The star in ${quoted(rule.value)} is compared as text. With this operator only a final /* is a wildcard.`
  const asked = rule.operator === 'is' || rule.operator === 'isnt'
  // Some values, for example with too many stars, are not valid for the wildcard operator.
  const takesStars = parseUrlWildcard(rule.value) !== undefined
  if (!asked || !takesStars) {
    const fix = takesStars ? 'Use "matches wildcard".' : 'Remove the star.'
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
    `${quoted(value)} also matches hosts of other owners, such as ${quoted(`${host.slice(0, -1)}.example`)}, because it ends the host with a star.`,
    'Write the full end of the host, and use one rule for each host.',
  )

const homePages = (value: string, path: string): Finding => {
  const replacement = `${value}/*`
  return finding('HOME_PAGES_ONLY', path, `${quoted(value)} has no path, so it matches home pages only.`, {
    sentence: `Write ${quoted(replacement)} for every page of these hosts.`,
    replacement,
  })
}
