import fc from 'fast-check'
import type {
  AvailabilityRule,
  AwayAction,
  BusinessHours,
  OutsideAction,
  ReplyTime,
} from '../../availability'
import { type BusinessHoursOptions, businessHours } from './business-hours'

/** Rules of every mode that can be saved. Some have only dates that are over, and so never open again. */
export const availabilityRules = (options: BusinessHoursOptions = {}): fc.Arbitrary<AvailabilityRule> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ mode: fc.constant('always'), replyTime: replyTimes }) },
    {
      weight: 4,
      arbitrary: fc.record(
        { mode: fc.constant('status'), replyTime: replyTimes, ...pool, away: awayActions },
        { requiredKeys: ['mode', 'replyTime', 'away'] },
      ),
    },
    {
      weight: 8,
      arbitrary: fc.record(
        {
          mode: fc.constant('hours'),
          replyTime: replyTimes,
          ...pool,
          hours: fc.oneof({ weight: 6, arbitrary: businessHours(options) }, over),
          outside: outsideActions,
          alsoRequireStatus: awayActions,
          botRespectsHours: fc.boolean(),
        },
        { requiredKeys: ['mode', 'replyTime', 'hours', 'outside'] },
      ),
    },
  )

const fixedReplyTimes = fc.constantFrom('none', 'few_minutes', 'few_hours', 'a_day')

const replyTimes = fc.oneof(
  fixedReplyTimes,
  fc.record({ custom: fc.constantFrom('Soon', 'Within two days') }),
  fc.record({ dynamic: fixedReplyTimes }),
) as fc.Arbitrary<ReplyTime>

const pool = {
  pool: fc.constantFrom('inbox-members', 'routing-pool'),
  presencePolicy: fc.constantFrom('ignore', 'require'),
}

const texts = fc.constantFrom('We are not here.', 'Leave a message.')

const awayActions = fc.oneof(
  fc.record({ action: fc.constant('message'), text: texts }),
  fc.constant({ action: 'hide' }),
) as fc.Arbitrary<AwayAction>

const outsideActions = fc.oneof(
  awayActions,
  fc.record({ action: fc.constant('return-time'), text: texts }, { requiredKeys: ['action'] }),
) as fc.Arbitrary<OutsideAction>

const over: fc.Arbitrary<BusinessHours> = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Berlin'),
  ranges: fc.constant([]),
  overrides: fc.constantFrom([{ date: '2020-05-01', ranges: [{ from: '09:00', to: '17:00' }] }]),
})
