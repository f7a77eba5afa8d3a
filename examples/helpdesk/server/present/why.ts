import { type Decision, type RecordedDecision, reasons } from 'frontdesk'
import type { Why } from '../../api'

/** The decisions behind what a visitor sees now. */
export const whyVisit = (because: Readonly<Record<string, Decision<unknown>>>): Why[] =>
  Object.entries(because).map(([policy, { reason, explanation }]) => ({
    policy,
    reason,
    sentence: reasons[reason],
    explanation,
  }))

/** The decisions behind a conversation, newest last. */
export const whyConversation = (recorded: readonly RecordedDecision[]): Why[] =>
  recorded.flatMap(({ at, decisions }) =>
    decisions.map(({ policy, reason, explanation }) => ({
      policy,
      reason,
      sentence: reasons[reason],
      at,
      explanation,
    })),
  )
