import { type Finding, finding, malformed } from '../../shared/finding'
import { type BlockLists, lintBlockLists } from '../blocking/lint-block-lists'
import type { MailFilterRules } from './filter-facts'
import { filterRulesForm } from './filter-guards'
import { lintRoleList } from './lint-role-list'

/** What the rules work with. Without it, only the rules themselves are checked. */
export type MailFilterSetup = BlockLists

/**
 * Finds likely mistakes in the rules of mail channels, and in the blocks and allow entries that are decided before them:
 * rules without an effect, entries that never match, lists that contradict each other. A finding about "never" holds for
 * every possible mail. Throws nothing.
 *
 * @param rules The rules of each channel. Places begin with `rules[0]`.
 * @param about The lists of the account. Places begin with `about`.
 */
export const lintMailFilters = (
  rules: readonly MailFilterRules[],
  about: MailFilterSetup = {},
): readonly Finding[] => [
  ...(Array.isArray(rules)
    ? rules.flatMap((rule: MailFilterRules, index) => lintRules(rule, `rules[${index}]`))
    : [malformed('rules', 'a list of rules')]),
  ...lintBlockLists(about),
]

const lintRules = (rules: MailFilterRules, path: string): readonly Finding[] => {
  const fault = filterRulesForm(rules)
  return fault
    ? [malformed(`${path}${fault.place}`, fault.expected)]
    : [...withoutEffect(rules, path), ...lintRoleList(rules, path)]
}

const withoutEffect = (
  { role, promotional, automated, knownContactExemption }: MailFilterRules,
  path: string,
): readonly Finding[] => {
  if (!role && !promotional && !automated)
    return [
      finding('ALL_RULES_OFF', path, 'All rules are off, so no rule filters mail.', 'Switch on a rule.'),
    ]
  return knownContactExemption && !role && !promotional
    ? [
        finding(
          'REDUNDANT',
          `${path}.knownContactExemption`,
          'The exemption of known contacts is on, but the rules that it is an exemption from are off.',
          { sentence: 'Switch the exemption off, or switch on a rule.', replacement: false },
        ),
      ]
    : []
}
