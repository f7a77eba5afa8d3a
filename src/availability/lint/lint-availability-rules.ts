import { type Finding, finding, lintEach, malformed } from '../../shared/finding'
import { refusalFindings } from '../../shared/refusal-findings'
import type { AvailabilityFacts } from '../availability-facts'
import type { AvailabilityRule, AwayAction, HoursRule, PoolRule } from '../availability-rule'
import { availabilityAboutForm } from '../guards'
import { scheduleOf } from '../schedule'
import { checkAvailabilityRule } from '../schema'
import { type HoursAbout, lintPlacedHours, neverOpens } from './lint-business-hours'
import { membersNeverOpen } from './members-never-open'

/** What a lint of availability rules may know beside them. Absent members: the pools are not checked. */
export type AvailabilityAbout = HoursAbout & Partial<Pick<AvailabilityFacts, 'members' | 'routingPool'>>

/**
 * Finds errors and likely mistakes in availability rules: the findings of `lintBusinessHours`, empty pools, members whose
 * hours never overlap those of the rule, settings without effect, and rules that hide the widget at all times. "At all
 * times" is meant without an open chat and without a bot (V-00, V-01), with the members of `about`, from `about.now` on.
 * Values of another form are findings too.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
 */
export const lintAvailabilityRules = (
  rules: readonly AvailabilityRule[],
  about: AvailabilityAbout = {},
): readonly Finding[] => {
  const fault = availabilityAboutForm(about)
  return [
    ...(fault ? [malformed(`about${fault.place}`, fault.expected)] : []),
    ...lintEach(rules, (rule, path) => lintRule(rule, path, fault ? {} : about)),
  ]
}

const lintRule = (rule: AvailabilityRule, path: string, about: AvailabilityAbout): readonly Finding[] => {
  const checked = checkAvailabilityRule(rule)
  if (checked.refusals) return refusalFindings(checked, 'availability', path)
  if (rule.mode === 'always') return []
  const required = rule.mode === 'status' ? rule.away : rule.alsoRequireStatus
  const pool = required && poolOf(rule, about)
  const empty = pool?.length === 0
  const never = empty || (pool !== undefined && membersNeverOpen(pool, rule, about.now))
  return [
    ...(rule.mode === 'hours' ? lintPlacedHours(rule.hours, `${path}.hours`, about) : []),
    ...(empty ? [emptyPool(path)] : never ? [neverAvailable(path)] : []),
    ...(required === undefined ? poolSettings(rule, path) : []),
    ...(neverShows(rule, required, never, about) ? [neverShown(path)] : []),
  ]
}

/** The members in the pool, when the members are known. */
const poolOf = (
  { pool }: PoolRule,
  { members, routingPool }: AvailabilityAbout,
): AvailabilityFacts['members'] | undefined =>
  members?.filter(({ userId }) => pool !== 'routing-pool' || (routingPool?.includes(userId) ?? true))

/** Hidden within hours, or without an available member, and outside them. */
const neverShows = (
  rule: Exclude<AvailabilityRule, { readonly mode: 'always' }>,
  required: AwayAction | undefined,
  nobody: boolean,
  { now }: AvailabilityAbout,
): boolean => {
  const hiddenByStatus = nobody && required?.action === 'hide'
  if (rule.mode === 'status') return hiddenByStatus
  return rule.outside.action === 'hide' && (hiddenByStatus || neverOpens(scheduleOf(rule.hours), now))
}

const poolSettings = (rule: HoursRule | PoolRule, path: string): readonly Finding[] =>
  (['pool', 'presencePolicy'] as const).flatMap((name) =>
    rule[name] === undefined
      ? []
      : [
          finding(
            'SETTING_WITHOUT_EFFECT',
            `${path}.${name}`,
            `${name} has no effect, because the rule requires no available member.`,
            { sentence: 'Remove it, or add alsoRequireStatus.', remove: true },
          ),
        ],
  )

const emptyPool = (path: string): Finding =>
  finding(
    'POOL_EMPTY',
    path,
    'Nobody is in the pool of the rule, so nobody is ever available.',
    'Add members to the inbox, or use another pool.',
  )

const neverAvailable = (path: string): Finding =>
  finding(
    'POOL_NEVER_AVAILABLE',
    path,
    'No member in the pool has hours within those of the rule, so nobody is ever available.',
    'Change the hours of a member, or add members to the pool.',
  )

const neverShown = (path: string): Finding =>
  finding(
    'WIDGET_NEVER_SHOWN',
    path,
    'The rule hides the chat widget from every visitor without an open chat.',
    'Show a message in place of hiding the widget.',
  )
