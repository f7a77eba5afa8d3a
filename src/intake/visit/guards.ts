import { conversationForm } from '../../inbox/conversation/forms'
import { routingRuleForm } from '../../routing/guards'
import {
  type Form,
  flag,
  listOf,
  object,
  oneOf,
  optional,
  recordOf,
  taggedBy,
  text,
} from '../../shared/guard'
import { idForm, zoneForm } from '../../shared/text-forms'
import { ledgerStateForm, placeFacts, visitingFacts } from '../consent/guards'
import { usersForm } from '../conversation/guards'

/** The kinds of devices. */
export const devices = ['desktop', 'tablet', 'mobile'] as const

/** The form of a `PageVisit`. The page may have any length: targeting decides about a page that is too long (T-18). */
export const visitForm: Form = object({
  page: text,
  device: oneOf(...devices),
  sessionId: idForm,
  zone: optional(zoneForm),
})

const fallback = taggedBy('kind', { user: object({ userId: text }), company: object({}) })

const targetedMessage = object({
  routing: routingRuleForm,
  senders: taggedBy('mode', {
    people: object({ userIds: listOf(text), teamIds: listOf(text), fallback }),
    owner: object({ fallback }),
  }),
})

const place = object({
  ...placeFacts,
  inbox: object({ id: idForm, name: text, members: listOf(text) }),
  channel: object({ active: flag, fallThroughWhenHidden: optional(flag) }),
})

const placeForm: Form = (value) => place(value) ?? object({ targetedMessage })(value)

/** Messages with their channels and inboxes. Targeting and availability guard their parts. */
export const placesForm: Form = listOf(placeForm)

/** The form of `VisitFacts`. */
export const visitFactsForm: Form = object({
  ...visitingFacts,
  consent: ledgerStateForm,
  people: object({ users: usersForm }),
  messages: placesForm,
  conversations: listOf(conversationForm),
  present: optional(listOf(text)),
  measuredReplyTimes: optional(recordOf(text)),
})
