import { checkTargetedMessage } from 'frontdesk'
import { type AvailabilityRule, checkAvailabilityRule, type MemberStatus } from 'frontdesk/availability'
import { type ConsentRule, checkConsentRule, type LedgerState } from 'frontdesk/consent'
import { type Checked, type Form, type JsonObject, listOf, object, refusal, text } from 'frontdesk/core'
import * as evaluators from 'frontdesk/evaluators'
import type { TargetedMessageBase, Visit } from 'frontdesk/targeting'

/** The settings of one chat and the active users behind it; a page view, and the facts about its visitor. */
export type EdgeInput = {
  readonly settings: {
    readonly team: string
    readonly users: readonly (MemberStatus & { readonly name: string; readonly teams: readonly string[] })[]
    readonly messages: readonly TargetedMessageBase[]
    readonly availability: AvailabilityRule
    readonly consent: ConsentRule
  }
  readonly visit: Pick<Visit, 'device' | 'visitor'> & {
    readonly page: string
    readonly sessionId: string
    readonly ledger: LedgerState
    readonly visitorZone?: string
    readonly owner?: { readonly id: string }
  }
}

/** The input, or the details of every refusal, with its place in the input. */
export const readInput = (input: unknown, now: number): EdgeInput | readonly JsonObject[] => {
  const { settings, visit } = partsOf(input)
  const { team, users, messages, availability, consent } = partsOf(settings)
  const { page, sessionId, visitorZone, owner, ledger, ...targeted } = partsOf(visit)
  const members = listIn(users).map((user) => partsOf(user, 'name', 'teams'))
  const hours = { now, hasOpenConversation: false, bot: false, members, visitorZone }
  const owned = owner === undefined ? {} : { owner: { ...(Object(owner) as object), cookieBound: true } }
  const greeting = { messageId: 'any', sessionId, people: [], company: { id: 'team' }, ...owned }
  const problems = [
    ...formOf('settings.team', team, text),
    ...formOf('settings.users', users, listOf(object({ name: text, teams: listOf(text) }))),
    ...formOf('settings.messages', messages, listOf(object({}))),
    ...listIn(messages).flatMap((each, index) =>
      placed(`settings.messages[${index}]`, checkTargetedMessage(each)),
    ),
    ...placed('settings.availability', checkAvailabilityRule(availability)),
    ...placed('settings.consent', checkConsentRule(consent)),
    ...formOf('visit.page', page, text),
    ...placed('visit', evaluators.targetedMessageEvaluator.readFacts({ ...targeted, page: '', now })),
    ...placed('visit', evaluators.consentGateEvaluator.readFacts({ ledger, now, noticeShown: true })),
    ...placed('visit', evaluators.sendersEvaluator.readFacts(greeting)),
    ...placed('visit', evaluators.availabilityEvaluator.readFacts(hours)),
  ]
  return problems.length > 0 ? problems : (input as EdgeInput)
}

/** A reader names its own argument first. The caller gets the place where the value stands in the input. */
const placed = (root: string, { refusals }: Checked<unknown>): readonly JsonObject[] =>
  (refusals ?? []).map(({ details }) => {
    const place = String(details['place']).replace(/^facts\.members/, 'settings.users')
    return { ...details, place: place.replace(/^(?!settings)\w+/, root) }
  })

const formOf = (root: string, value: unknown, form: Form): readonly JsonObject[] => {
  const fault = form(value)
  return fault ? [refusal('INVALID_INPUT', root + fault.place, fault.expected, fault.found).details] : []
}

const partsOf = (value: unknown, ...without: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(value) as object).filter(([name]) => !without.includes(name)))

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
