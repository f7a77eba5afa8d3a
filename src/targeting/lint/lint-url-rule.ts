import { type Finding, finding } from '../../shared/finding'
import { isWildcard } from '../url-pattern'
import type { AddressRule, UrlRule } from '../url-rule'
import { parsePrefix } from '../url-tests'
import { lintStars } from './lint-stars'
import { quoted } from './quoted'

/** Finds likely mistakes in one valid rule. */
export const lintUrlRule = (rule: UrlRule, path: string): readonly Finding[] => {
  if (rule.target !== 'url') return []
  return [...lintStars(rule, path), ...(lints[rule.operator]?.(rule, path) ?? [])]
}

/** T-12: a host in capital letters never matches. */
const hostCase = ({ value }: AddressRule, path: string): readonly Finding[] => {
  const text = value.trim()
  const [beginning = '', host = ''] = /^(?:https?:\/\/)?([^/?#\s]*)/i.exec(text) ?? []
  if (!looksLikeHost(host, beginning !== host) || beginning === beginning.toLowerCase()) return []
  const replacement = beginning.toLowerCase() + text.slice(beginning.length)
  return [
    finding(
      'HOST_CASE',
      `${path}.value`,
      `${quoted(beginning)} never matches: hosts are compared in lower case.`,
      { sentence: `Write ${quoted(replacement)}.`, replacement },
    ),
  ]
}

const looksLikeHost = (text: string, hasScheme: boolean): boolean => {
  if (!/^[a-z0-9.-]+(?::\d{1,5})?$/i.test(text)) return false
  const [name = ''] = text.split(':')
  const labels = name.split('.')
  const last = labels.at(-1) ?? ''
  if (labels.includes('') || labels.length < 2) return false
  return hasScheme || (/^[a-z]{2,}$/i.test(last) && !files.includes(last.toLowerCase()))
}

/** File name endings that could also end a host name. */
const files =
  'asp aspx cgi css csv do doc docx gif htm html ico jpeg jpg js json jsp md mp4 pdf php png svg txt webp xml zip'.split(
    ' ',
  )

/** T-13: a prefix that ends within a path segment. */
const openPrefix = ({ value }: AddressRule, path: string): readonly Finding[] => {
  const pattern = parsePrefix(value)
  if (!pattern || isWildcard(value) || pattern.wildcard || pattern.hasQuery || pattern.hasFragment) return []
  if (pattern.url.path.endsWith('/')) return []
  const replacement = `${value.trim()}/*`
  return [
    finding(
      'PREFIX_NOT_SEGMENT_BOUND',
      `${path}.value`,
      `${quoted(value.trim())} also matches ${quoted(`${value.trim()}x`)}, which is not below it.`,
      { sentence: `Write ${quoted(replacement)} for the page and everything below it.`, replacement },
    ),
  ]
}

const lints: Partial<Record<AddressRule['operator'], typeof hostCase>> = {
  contains: hostCase,
  'doesnt-contain': hostCase,
  'starts-with': openPrefix,
  'doesnt-start-with': openPrefix,
}
