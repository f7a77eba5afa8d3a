import fc from 'fast-check'
import type {
  AvailabilityFacts,
  AvailabilityRule,
  MemberDisplayFacts,
  MemberDisplayRule,
  MemberStatus,
  MemberStatusFacts,
  MemberStatusRule,
} from '../../availability'
import { minute } from '../../shared/instant'
import type { EvaluatorArbitraries } from '../laws/laws'
import { availabilityRules } from './availability-rules'
import { type BusinessHoursOptions, businessHours } from './business-hours'

export type AvailabilityInputOptions = BusinessHoursOptions & {
  /** The time of the decision. @default minutes of 2026 */
  readonly now?: fc.Arbitrary<number>
}

/** Rules of every mode, and teams of up to four members. */
export const availabilityInputs = ({
  now = in2026,
  ...options
}: AvailabilityInputOptions = {}): EvaluatorArbitraries<AvailabilityRule, AvailabilityFacts> => ({
  rule: availabilityRules(options),
  facts: fc.record(
    {
      now,
      hasOpenConversation: rarely,
      assignee: memberStatuses(options),
      bot: rarely,
      members: fc.uniqueArray(memberStatuses(options), {
        selector: ({ userId }) => userId,
        maxLength: 4,
      }),
      routingPool: fc.subarray(users),
      measuredReplyTime: fc.constantFrom('none', 'few_minutes', 'few_hours', 'a_day'),
      visitorZone: fc.constantFrom('America/Lima', 'Asia/Tokyo', 'Mars/Olympus', ''),
    },
    { requiredKeys: ['now', 'hasOpenConversation', 'bot', 'members'] },
  ),
})

/** Whether one user takes new conversations. */
export const memberStatusInputs = ({
  now = in2026,
  ...options
}: AvailabilityInputOptions = {}): EvaluatorArbitraries<MemberStatusRule, MemberStatusFacts> => ({
  rule: presenceRules,
  facts: fc.record({ now, member: memberStatuses(options) }),
})

/** Whether one user is shown as available to a visitor. */
export const memberDisplayInputs = ({
  now = in2026,
  ...options
}: AvailabilityInputOptions = {}): EvaluatorArbitraries<MemberDisplayRule, MemberDisplayFacts> => ({
  rule: presenceRules,
  facts: fc.record({ now, member: memberStatuses(options), holdsOpenChat: fc.boolean() }),
})

/** Users with a status, and some with presence or hours of their own. */
export const memberStatuses = (options: BusinessHoursOptions = {}): fc.Arbitrary<MemberStatus> =>
  fc.oneof(
    fc.record(status, { requiredKeys: ['userId', 'status'] }),
    fc.record(
      { ...status, hours: businessHours({ empty: true, ...options }) },
      { requiredKeys: ['userId', 'status', 'hours'] },
    ),
  )

const users = ['ana', 'ben', 'cem', 'dia', 'eve']

const status = {
  userId: fc.constantFrom(...users),
  status: fc.constantFrom('available', 'available', 'away'),
  present: fc.boolean(),
} satisfies Record<string, fc.Arbitrary<unknown>>

const in2026 = fc
  .integer({ min: Date.UTC(2026, 0, 1) / minute, max: Date.UTC(2027, 0, 1) / minute })
  .map((at) => at * minute)

const rarely = fc.constantFrom(false, false, false, false, true)

const presenceRules: fc.Arbitrary<MemberStatusRule> = fc.record(
  { presencePolicy: fc.constantFrom('ignore', 'require') },
  { requiredKeys: [] },
)
