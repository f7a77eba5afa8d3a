import { type Finding, finding } from '../../shared/finding'
import { canonicalAddress, localPartOf, withoutTag } from './canonical-address'
import type { MailFilterRules } from './filter-facts'

/** Finds a role list without an effect, and entries of it that never match or that stand there twice. */
export const lintRoleList = (
  { role, roleLocalParts }: MailFilterRules,
  rulePath: string,
): readonly Finding[] => {
  const path = `${rulePath}.roleLocalParts`
  if (roleLocalParts === undefined) return []
  if (!role)
    return [
      finding('REDUNDANT', path, 'The list has no effect, because the rule about role addresses is off.', {
        sentence: 'Remove the list, or switch on the rule.',
        remove: true,
      }),
    ]
  if (roleLocalParts.length === 0)
    return [
      finding(
        'ROLE_LIST_EMPTY',
        path,
        'The rule about role addresses is on, but its list is empty, so it never filters mail.',
        'Add a local part, such as "sales", or switch the rule off.',
      ),
    ]
  const first = new Map<string, number>()
  return roleLocalParts.flatMap((entry, index) => {
    const place = `${path}[${index}]`
    const matched = matchedPart(entry)
    if (matched !== entry) return [neverMatches(entry, matched, place)]
    const earlier = first.get(entry)
    if (earlier !== undefined) return [duplicate(entry, `${path}[${earlier}]`, place)]
    first.set(entry, index)
    return []
  })
}

/** The form in which an entry is compared, if some address has it as its local part. */
const matchedPart = (entry: string): string | undefined => {
  const [beforeAt = ''] = entry.trim().split('@', 1)
  const canonical = canonicalAddress(`${beforeAt}@ex.com`)
  return canonical === undefined ? undefined : localPartOf(withoutTag(canonical))
}

const neverMatches = (entry: string, matched: string | undefined, path: string): Finding =>
  finding(
    'ROLE_NEVER_MATCHES',
    path,
    `${quoted(entry)} never matches an address: local parts are compared in lower case, without a tag and a domain.`,
    matched === undefined
      ? { sentence: 'Remove it.', remove: true }
      : { sentence: `Write ${quoted(matched)}.`, replacement: matched },
  )

const duplicate = (entry: string, earlier: string, path: string): Finding =>
  finding('DUPLICATE', path, `${quoted(entry)} is in the list already, at ${earlier}.`, {
    sentence: 'Remove it.',
    remove: true,
  })

const quoted = (entry: string): string => JSON.stringify(entry.length > 80 ? `${entry.slice(0, 80)}…` : entry)
