import {
  type Form,
  flag,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  taggedBy,
  text,
} from '../shared/guard'
import { addressOperators } from './url-rule'

/** Forms of rules and facts, as far as the policies read them. */

const any: Form = () => undefined

export const urlRuleForm = taggedBy('target', {
  url: object({ operator: oneOf(...addressOperators), value: text, strictTrailingSlash: optional(flag) }),
  'query-param': object({ operator: oneOf('is', 'isnt'), name: text, value: text }),
})

export const urlRulesForm = object({
  combine: optional(oneOf('any', 'include-exclude')),
  rules: listOf(urlRuleForm),
})

const parsedPage = object({
  scheme: oneOf('http', 'https'),
  host: text,
  path: text,
  query: text,
  fragment: text,
  params: listOf(listOf(text)),
  href: text,
})

const page: Form = (value) => (typeof value === 'string' ? undefined : parsedPage(value))

export const pageFactsForm = object({ page })

export const audienceForm = taggedBy('kind', {
  everyone: any,
  anonymous: any,
  tracked: any,
  lists: object({ lists: listOf(text), maxAge: optional(number) }),
})

const visitor = object({
  contactId: optional(text),
  cookieBound: flag,
  lists: optional(object({ ids: listOf(text), asOf: number })),
})

export const audienceFactsForm = object({ visitor, now: number })

const device = oneOf('desktop', 'tablet', 'mobile')

export const visitForm = object({ page, visitor, device, now: number })

export const messagesForm = listOf(
  object({
    id: text,
    name: text,
    published: flag,
    channelActive: flag,
    devices: optional(listOf(device)),
    audience: audienceForm,
    urls: optional(urlRulesForm),
    priority: number,
    createdAt: number,
  }),
)

const fallback = taggedBy('kind', { user: object({ userId: text }), company: any })

export const sendersForm = taggedBy('mode', {
  people: object({ userIds: listOf(text), teamIds: listOf(text), fallback }),
  owner: object({ fallback }),
})

export const sendersFactsForm = object({
  messageId: text,
  sessionId: text,
  people: listOf(object({ id: text, active: flag, teams: listOf(text) })),
  owner: optional(object({ id: text, cookieBound: flag })),
  company: object({ id: text }),
})

const prompt = object({ prompt: text })

export const emailCaptureForm = taggedBy('when', {
  never: any,
  before_first_message: prompt,
  after_first_message: prompt,
  when_unavailable: prompt,
  after_delay: object({ delay: number, prompt: text }),
})

export const emailCaptureFactsForm = object({
  emailKnown: flag,
  declined: flag,
  teamAvailable: flag,
  firstMessageAt: nullable(number),
  now: number,
})
