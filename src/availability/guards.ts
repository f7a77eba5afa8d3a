import {
  type Form,
  flag,
  formOf,
  instant,
  listOf,
  object,
  oneOf,
  optional,
  taggedBy,
  text,
} from '../shared/guard'
import { dayGroups, type TimeRange, weekdays } from './business-hours'
import { minuteRange } from './clock-time'
import { localDayFromText } from './local-day'
import { isZone } from './local-time'
import { fixedReplyTimes } from './reply-time'
import { rememberedByContent } from './schedule'

const zoneName = formOf(
  'the name of an IANA time zone, such as Europe/Berlin',
  (value) => typeof value === 'string' && isZone(value),
)

const date = formOf(
  'a date YYYY-MM-DD of the calendar',
  (value) => typeof value === 'string' && localDayFromText(value) !== undefined,
)

const twoTimes = formOf(
  'two different times HH:MM (24:00 only as the end)',
  (value) => minuteRange(value as TimeRange) !== undefined,
)

const range = (others: Readonly<Record<string, Form>> = {}): Form => {
  const form = object({ ...others, from: text, to: text })
  return (value) => form(value) ?? twoTimes(value)
}

const days = listOf(oneOf(...weekdays, ...Object.keys(dayGroups)))

const completeHours = object({
  zone: zoneName,
  ranges: listOf(range({ days })),
  overrides: optional(listOf(object({ date, ranges: listOf(range()) }))),
})

const checkedHours = new Map<string, { value: ReturnType<Form> }>()

/** The form of `BusinessHours`. Remembered by the content, because the same hours are read for every visit. */
const hours: Form = (value) => rememberedByContent(checkedHours, value, () => completeHours(value))

const fixedReplyTime = oneOf(...fixedReplyTimes)

const replyTime: Form = (value) =>
  typeof value === 'string'
    ? fixedReplyTime(value)
    : (object({ custom: optional(text), dynamic: optional(fixedReplyTime) })(value) ?? oneReplyTime(value))

const oneReplyTime = formOf(
  'a custom or a dynamic reply time',
  (value) => Object.hasOwn(value as object, 'custom') !== Object.hasOwn(value as object, 'dynamic'),
)

const awayActions = { message: object({ text }), hide: object({}) }
const away = taggedBy('action', awayActions)

const presencePolicy = optional(oneOf('ignore', 'require'))
const pool = { pool: optional(oneOf('inbox-members', 'routing-pool')), presencePolicy }

/** The form of an `AvailabilityRule`. */
export const availabilityRuleForm: Form = taggedBy('mode', {
  always: object({ replyTime }),
  status: object({ replyTime, ...pool, away }),
  hours: object({
    replyTime,
    ...pool,
    hours,
    outside: taggedBy('action', { ...awayActions, 'return-time': object({ text: optional(text) }) }),
    alsoRequireStatus: optional(away),
    botRespectsHours: optional(flag),
  }),
})

const member = object({
  userId: text,
  status: oneOf('available', 'away'),
  present: optional(flag),
  hours: optional(hours),
})

/** The form of `AvailabilityFacts`. */
export const availabilityFactsForm: Form = object({
  now: instant,
  hasOpenConversation: flag,
  assignee: optional(member),
  bot: flag,
  members: listOf(member),
  routingPool: optional(listOf(text)),
  measuredReplyTime: optional(fixedReplyTime),
  visitorZone: optional(text),
})

/** What a lint may know beside its hours. */
export const hoursAboutForm: Form = object({ now: optional(instant) })

/** What a lint may know beside its availability rules. */
export const availabilityAboutForm: Form = object({
  now: optional(instant),
  members: optional(listOf(member)),
  routingPool: optional(listOf(text)),
})

/** The form of a `MemberStatusRule`. */
export const memberStatusRuleForm: Form = object({ presencePolicy })

/** The form of `MemberStatusFacts`. */
export const memberStatusFactsForm: Form = object({ now: instant, member })

/** The form of `MemberDisplayFacts`. */
export const memberDisplayFactsForm: Form = object({ now: instant, member, holdsOpenChat: flag })
