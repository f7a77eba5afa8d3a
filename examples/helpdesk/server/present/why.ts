import type { Decision, Explanation, RecordedDecision } from 'frontdesk'
import { english, reasonSentence, sentenceOf } from 'frontdesk/languages'
import type { Explanation as Shown, Why } from '../../api'

/** The decisions behind what a visitor sees now. */
export const whyVisit = (because: Readonly<Record<string, Decision<unknown>>>): Why[] =>
  Object.entries(because).map(([policy, { reason, explanation }]) => ({
    policy,
    reason,
    sentence: reasonSentence(reason, english),
    explanation: shownExplanation(explanation),
  }))

/** The decisions behind a conversation, newest last. */
export const whyConversation = (recorded: readonly RecordedDecision[]): Why[] =>
  recorded.flatMap(({ at, decisions }) =>
    decisions.map(({ policy, reason, explanation }) => ({
      policy,
      reason,
      sentence: reasonSentence(reason, english),
      at,
      explanation: shownExplanation(explanation),
    })),
  )

/** An explanation with its sentences instead of their keys. */
export const shownExplanation = (node: Explanation): Shown => {
  const { key: _, params: __, because, ...rest } = node
  return {
    ...rest,
    sentence: sentenceOf(node, english),
    ...(because && { because: because.map(shownExplanation) }),
  }
}
