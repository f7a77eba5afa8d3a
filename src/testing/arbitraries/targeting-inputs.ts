import fc from 'fast-check'
import type { Audience, AudienceFacts } from '../../targeting/audience'
import type { SenderFacts, Senders } from '../../targeting/choose-senders'
import type { Visit } from '../../targeting/choose-targeted-message'
import type { Appearance, AppearanceFacts } from '../../targeting/decide-appearance'
import type { EmailCapture, EmailCaptureFacts } from '../../targeting/email-capture'
import type { PageFacts } from '../../targeting/page-url'
import type { MessageTargeting } from '../../targeting/targeted-message'
import type { UrlRule, UrlRules } from '../../targeting/url-rule'
import type { EvaluatorArbitraries } from '../laws/laws'
import { type TargetedMessageOptions, targetedMessages, visitedPages, visits } from './targeted-messages'
import { type UrlRuleOptions, type UrlRuleSetOptions, urlRuleSets, urlRules } from './url-rules'
import { audiences, defaultNow, type VisitorOptions, visitors, visitTimes } from './visitors'

/** Inputs of the evaluator `url-rule`: one rule, and a visited page. */
export const urlRuleInputs = (options: UrlRuleOptions = {}): EvaluatorArbitraries<UrlRule, PageFacts> => ({
  rule: urlRules(options),
  facts: fc.record({ page: visitedPages() }),
})

/** Inputs of the evaluator `url-rules`: several rules with exceptions, and a visited page. */
export const urlRulesInputs = (
  options: UrlRuleSetOptions = {},
): EvaluatorArbitraries<UrlRules, PageFacts> => ({
  rule: urlRuleSets(options),
  facts: fc.record({ page: visitedPages() }),
})

/** Inputs of the evaluator `audience`: an audience of each kind, and a visitor. */
export const audienceInputs = (
  options: VisitorOptions = {},
): EvaluatorArbitraries<Audience, AudienceFacts> => ({
  rule: audiences(options),
  facts: fc.record({ visitor: visitors(options), now: visitTimes(options.now) }),
})

/** Inputs of the evaluator `targeted-message`: an account's messages, and a page view. */
export const targetedMessageInputs = (
  options: TargetedMessageOptions & VisitorOptions = {},
): EvaluatorArbitraries<readonly MessageTargeting[], Visit> => ({
  rule: targetedMessages(options),
  facts: visits(options),
})

export type SendersOptions = {
  /** The ids of the host's users. @default five names */
  readonly userIds?: readonly string[]
  /** The ids of the host's teams. @default blue and green */
  readonly teamIds?: readonly string[]
}

/** Inputs of the evaluator `senders`: people or the owner, with a fallback, and the users who can be shown. */
export const sendersInputs = ({
  userIds = ['ana', 'ben', 'cem', 'dora', 'eli'],
  teamIds = ['blue', 'green'],
}: SendersOptions = {}): EvaluatorArbitraries<Senders, SenderFacts> => {
  const user = fc.constantFrom(...userIds)
  const fallback = fc.oneof(
    fc.record({ kind: fc.constant('company' as const) }),
    fc.record({ kind: fc.constant('user' as const), userId: user }),
  )
  const person = fc.record({ id: user, active: mostly, teams: fc.subarray([...teamIds]) })
  return {
    rule: fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({
          mode: fc.constant('people' as const),
          userIds: fc.uniqueArray(user, { maxLength: 4 }),
          teamIds: fc.subarray([...teamIds]),
          fallback,
        }),
      },
      fc.record({ mode: fc.constant('owner' as const), fallback }),
    ),
    facts: fc.record(
      {
        messageId: fc.constantFrom('m1', 'm2'),
        sessionId: fc.constantFrom('s1', 's2', 's3'),
        people: fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 8 }),
        owner: fc.record({ id: user, cookieBound: mostly }),
        company: fc.constantFrom({ id: 'company' }, { id: 'acme' }),
      },
      { requiredKeys: ['messageId', 'sessionId', 'people', 'company'] },
    ),
  }
}

/** Inputs of the evaluator `email-capture`: each time of asking, just before, at and after the delay. */
export const emailCaptureInputs = (): EvaluatorArbitraries<EmailCapture, EmailCaptureFacts> => {
  const prompt = fc.constantFrom('Your address?', 'Where can we reach you?')
  const now = defaultNow
  return {
    rule: fc.oneof(
      fc.record({ when: fc.constant('never' as const) }),
      {
        weight: 3,
        arbitrary: fc.record({
          when: fc.constantFrom('before_first_message', 'after_first_message', 'when_unavailable'),
          prompt,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          when: fc.constant('after_delay' as const),
          delay: fc.constantFrom(0, 5_000, 60_000),
          prompt,
        }),
      },
    ),
    facts: fc.record({
      emailKnown: rarely,
      declined: rarely,
      teamAvailable: fc.boolean(),
      firstMessageAt: fc.constantFrom(null, now, now - 5_000, now - 60_000, now + 1_000),
      now: fc.constantFrom(now, now + 5_000),
    }),
  }
}

/** Inputs of the evaluator `appearance`: accents of all colours, many close to the limit of contrast. */
export const appearanceInputs = (): EvaluatorArbitraries<Appearance, AppearanceFacts> => ({
  rule: fc.record(
    {
      accent: fc.oneof(
        fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`),
        // Around this grey neither white nor nearly black has enough contrast.
        fc.integer({ min: 0x70, max: 0x90 }).map((grey) => `#${grey.toString(16).repeat(3)}`),
      ),
      side: fc.constantFrom('left', 'right'),
      scheme: fc.constantFrom('light', 'dark', 'auto'),
      launcher: fc.constantFrom('chat', 'help'),
      team: fc.constantFrom('Support', 'Us'),
    },
    { requiredKeys: [] },
  ),
  facts: fc.constant({}),
})

const mostly = fc.constantFrom(true, true, true, false)

const rarely = fc.constantFrom(true, false, false, false)
