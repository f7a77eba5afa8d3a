import { compileHours, decideAvailability } from '../../src/availability'
import { type ConsentAct, type ConsentRule, decideConsentGate } from '../../src/consent'
import { decideBlocked } from '../../src/inbox/blocking/decide-blocked'
import type { MailFilterFacts, MailFilterRules } from '../../src/inbox/mail/filter-facts'
import { decideMailFilter } from '../../src/inbox/mail/filter-mail'
import { routeConversation } from '../../src/routing'
import { compileCondition, explainCondition, parseCondition } from '../../src/rules'
import { textDigest } from '../../src/shared/digest'
import { isHelpdeskError } from '../../src/shared/errors'
import { instantFromIso, isoFromInstant, minute } from '../../src/shared/instant'
import type { Json } from '../../src/shared/json'
import { chooseTargetedMessage, decideAudience, decideUrlRule, decideUrlRules } from '../../src/targeting'
import { mail } from '../inbox/mail/mail'

/** One case, as a file holds it: what is given, and what has to come out, in words that any language can read. */
export type Case = { readonly name: string; readonly row: string } & Readonly<
  Record<string, Json | undefined>
>

interface Evaluator {
  /** The fields of a case that are given. */
  readonly given: readonly string[]
  /** The result, under the names that the file lists in `expects`. */
  readonly evaluate: (given: never) => unknown
}

const evaluator = <Given>(
  given: readonly (keyof Given & string)[],
  evaluate: (given: Given) => unknown,
): Evaluator => ({ given, evaluate })

type Parameter<
  Function extends (...parameters: never) => unknown,
  Index extends number,
> = Parameters<Function>[Index]
type At<Given> = Omit<Given, 'now'> & { readonly now: string }

interface ConditionGiven {
  readonly condition: Parameter<typeof compileCondition, 0>
  readonly facts: Parameter<typeof explainCondition, 1>
  readonly conditions: NonNullable<Parameter<typeof compileCondition, 1>>['conditions'] & object
  readonly declared: NonNullable<Parameter<typeof compileCondition, 1>>['facts'] & object
}

const condition = ({ condition, facts, conditions = {}, declared }: ConditionGiven): unknown => {
  const options = { conditions, ...(declared && { facts: declared }) }
  try {
    const explanation = explainCondition(parseCondition(condition, options), facts ?? {}, options)
    return {
      outcome: compileCondition(condition, options)(facts),
      explained: explanation.because?.map(({ holds }) => holds),
    }
  } catch (error) {
    if (!isHelpdeskError(error)) throw error
    return { error: error.code, place: error.details['place'] }
  }
}

interface HoursGiven {
  readonly hours: Parameter<typeof compileHours, 0>
  readonly now: string
  readonly minutes: number
  readonly from: string
  readonly to: string
}

const openingHours = ({ hours, now, minutes = 0, from, to }: HoursGiven): unknown => {
  const compiled = compileHours(hours)
  const isoOrNull = (instant: number | undefined) => (instant === undefined ? null : iso(instant))
  if (now === undefined) {
    const [start, end] = [instantFromIso(from), instantFromIso(to)]
    const intervals = compiled.intervals(start, end)
    return {
      open: intervals.map(({ start, end }) => [iso(start), iso(end)]),
      openMinutes: compiled.openTimeBetween(start, end) / minute,
    }
  }
  const at = instantFromIso(now)
  return {
    isOpen: compiled.isOpenAt(at),
    nextOpening: isoOrNull(compiled.nextOpening(at)),
    nextClosing: isoOrNull(compiled.nextClosing(at)),
    afterMinutes: isoOrNull(compiled.addOpenTime(at, minutes * minute)),
  }
}

/** Whole seconds are written without a fraction. */
const iso = (instant: number): string => isoFromInstant(instant).replace('.000Z', 'Z')

interface ConsentActGiven extends Pick<ConsentAct, 'event' | 'version'> {
  readonly decidedAt: string
  readonly lawfulBasis?: ConsentAct['lawfulBasis']
  readonly text?: string
}

/** What was decided about the text of the rule, on the basis of consent, unless the case says otherwise. */
const consentAct = ({ decidedAt, text, ...act }: ConsentActGiven, rule: ConsentRule): ConsentAct => ({
  lawfulBasis: 'consent',
  textDigest: textDigest(text ?? rule.process?.text ?? ''),
  recordId: 'consent_1',
  ...act,
  decidedAt: instantFromIso(decidedAt),
})

interface Entry {
  readonly kind: 'address' | 'domain'
  readonly value: string
}

interface MailGiven {
  readonly mail: { readonly from: string; readonly headers: [string, string][]; readonly report?: object }
  readonly facts: Pick<MailFilterFacts, 'duplicate' | 'ownAddresses' | 'ownMessage' | 'contact'> & {
    readonly rules: MailFilterRules
    readonly thread?: { conversationId: string; filtered: boolean; weSent: boolean }
    readonly blocked: readonly Entry[]
    readonly allowed: readonly Entry[]
  }
}

const mailFilter = ({ mail: { from, headers, report }, facts }: MailGiven): unknown => {
  const { rules, thread, blocked, allowed, ...known } = facts
  const sender = { address: from.toLowerCase(), channelKind: 'email' } as const
  const entries = (subjects: readonly Entry[]) =>
    subjects.map((subject) => ({ subject, channelKind: 'email' as const, by: 'ana', at: 0 }))
  const { outcome, reason } = decideMailFilter(rules, {
    ...known,
    mail: mail({
      from: { address: from },
      headers: headers.map(([name, value]) => ({ name, value })),
      ...(report && { report }),
    }),
    ...(thread && {
      conversation: {
        id: thread.conversationId,
        filtered: thread.filtered ? 'FILTERED_ROLE_ADDRESS' : null,
        answers: thread.weSent ? 1 : 0,
      },
    }),
    blocked: decideBlocked({}, { sender, blocks: entries(blocked), allowed: entries(allowed) }),
  })
  return { outcome: { ...outcome, automated: undefined, conversationId: undefined }, reason }
}

interface ChoiceGiven {
  readonly messages: Parameter<typeof chooseTargetedMessage, 0>
  readonly visit: Parameter<typeof chooseTargetedMessage, 1>
}

const choice = ({ messages, visit }: ChoiceGiven): unknown => {
  const { outcome, explanation } = chooseTargetedMessage(messages, visit)
  const others = messages.filter((message) => message !== outcome)
  const reasonOf = (id: string) =>
    explanation.because?.find(({ params }) => params?.['message'] === id)?.reason
  return {
    outcome: outcome?.id ?? null,
    others: Object.fromEntries(others.map(({ id }) => [id, reasonOf(id)])),
  }
}

type VisitorGiven = Parameter<typeof decideAudience, 1>['visitor']

/** By what a file says it evaluates. */
export const evaluators: Readonly<Record<string, Evaluator>> = {
  condition: evaluator<ConditionGiven>(['condition', 'facts', 'conditions', 'declared'], condition),
  'url-rule': evaluator<{ rule: Parameter<typeof decideUrlRule, 0>; page: string }>(
    ['rule', 'page'],
    ({ rule, page }) => {
      return decideUrlRule(rule, { page })
    },
  ),
  'url-rules': evaluator<{ urls: Parameter<typeof decideUrlRules, 0>; page: string }>(
    ['urls', 'page'],
    ({ urls, page }) => {
      const { outcome, reason, details } = decideUrlRules(urls, { page })
      return { outcome, reason, ...details }
    },
  ),
  audience: evaluator<{
    audience: Parameter<typeof decideAudience, 0>
    visitor: VisitorGiven & { lists?: { ids: readonly string[]; asOf: string } }
    now: string
  }>(['audience', 'visitor', 'now'], ({ audience, visitor: { lists, ...visitor }, now }) =>
    decideAudience(audience, {
      visitor: {
        ...visitor,
        ...(lists && { lists: { ...lists, asOf: instantFromIso(lists.asOf) } }),
      } as VisitorGiven,
      now: instantFromIso(now),
    }),
  ),
  choice: evaluator<ChoiceGiven>(['messages', 'visit'], choice),
  'opening-hours': evaluator<HoursGiven>(['hours', 'now', 'minutes', 'from', 'to'], openingHours),
  availability: evaluator<{
    rule: Parameter<typeof decideAvailability, 0>
    facts: At<Parameter<typeof decideAvailability, 1>>
  }>(['rule', 'facts'], ({ rule, facts }) => {
    const { outcome, reason } = decideAvailability(rule, { ...facts, now: instantFromIso(facts.now) })
    const { backAt } = outcome
    return { outcome: backAt ? { ...outcome, backAt: { ...backAt, at: iso(backAt.at) } } : outcome, reason }
  }),
  routing: evaluator<{
    rule: Parameter<typeof routeConversation, 0>
    facts: Parameter<typeof routeConversation, 1>
  }>(['rule', 'facts'], ({ rule, facts }) => routeConversation(rule, facts)),
  'consent-gate': evaluator<{
    rule: Parameter<typeof decideConsentGate, 0>
    act?: ConsentActGiven
    now: string
    noticeShown: boolean
  }>(['rule', 'act', 'now', 'noticeShown'], ({ rule, act, now, noticeShown }) =>
    decideConsentGate(rule, {
      now: instantFromIso(now),
      noticeShown,
      ledger: { ...(act && { process: consentAct(act, rule) }), communicate: {} },
    }),
  ),
  'mail-filter': evaluator<MailGiven>(['mail', 'facts'], mailFilter),
}
