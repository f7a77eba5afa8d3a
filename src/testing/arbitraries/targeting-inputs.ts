import fc from 'fast-check'
import type { Appearance, AppearanceFacts } from '../../targeting/appearance'
import type { Audience, AudienceFacts } from '../../targeting/audience'
import type { SenderFacts, Senders } from '../../targeting/choose-senders'
import type { Visit } from '../../targeting/choose-targeted-message'
import type { EmailCapture, EmailCaptureFacts } from '../../targeting/email-capture'
import type { PageFacts } from '../../targeting/page-url'
import type { MessageTargeting } from '../../targeting/targeted-message'
import type { UrlRule, UrlRules } from '../../targeting/url-rule'
import type { EvaluatorArbitraries } from '../laws/laws'
import { type TargetedMessageOptions, targetedMessages, visitedPages, visits } from './targeted-messages'
import { type UrlRuleOptions, type UrlRuleSetOptions, urlRuleSets, urlRules } from './url-rules'
import { audiences, defaultNow, type VisitorOptions, visitors } from './visitors'

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
  facts: fc.record({ visitor: visitors(options), now: fc.constant(options.now ?? defaultNow) }),
})

/** Inputs of the evaluator `targeted-message`: an account's messages, and a page view. */
export const targetedMessageInputs = (
  options: TargetedMessageOptions & VisitorOptions = {},
): EvaluatorArbitraries<readonly MessageTargeting[], Visit> => ({
  rule: targetedMessages(options),
  facts: visits(options),
})

export type SendersOptions = {
  /** The ids of the host's users, of whom up to eight show. @default five names */
  readonly userIds?: readonly string[]
}

/** Inputs of the evaluator `senders`: people or the owner, with a fallback, and the users who can be shown. */
export const sendersInputs = ({
  userIds = ['ana', 'ben', 'cem', 'dora', 'eli'],
}: SendersOptions = {}): EvaluatorArbitraries<Senders, SenderFacts> => {
  const user = fc.constantFrom(...userIds)
  const ids = fc.uniqueArray(user, { maxLength: 8 })
  const fallback = fc.oneof(
    fc.record({ kind: fc.constant('company' as const) }),
    fc.record({ kind: fc.constant('user' as const), userId: user }),
  )
  const sender = fc.record({ id: user })
  return {
    rule: fc.oneof(
      fc.record({
        mode: fc.constant('people' as const),
        userIds: ids,
        teamIds: fc.subarray(['blue', 'green']),
        fallback,
      }),
      fc.record({ mode: fc.constant('owner' as const), fallback }),
    ),
    facts: fc.record(
      {
        messageId: fc.constantFrom('m1', 'm2'),
        sessionId: fc.constantFrom('s1', 's2', 's3'),
        people: ids.map((all) => all.map((id) => ({ id }))),
        owner: sender,
        fallback: fc.constant({ id: 'company' }),
      },
      { requiredKeys: ['messageId', 'sessionId', 'people', 'fallback'] },
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
      now: fc.constant(now),
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

const rarely = fc.constantFrom(true, false, false, false)
