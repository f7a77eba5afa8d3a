import type { Json, JsonObject } from './json'
import type { SentenceKey } from './languages/sentence-key'
import type { ReasonCode, ReasonDetails } from './reasons'
import { copyOf, shown } from './shown'

/**
 * The result of a policy, as data: it survives JSON, and it shares no object with the rule or the facts. `Code` is the
 * union of the codes that the policy can give, so that a `switch` over `reason` is exhaustive and knows `details`.
 */
export type Decision<Outcome, Code extends string = ReasonCode> = ReasonCode extends Code
  ? {
      /** What was decided. */
      readonly outcome: Outcome
      /** The code of the reason. */
      readonly reason: Code
      /** The variable data of the reason: a rule's index, a name, a cause. */
      readonly details?: JsonObject
      /** Why: the statement about the outcome, with all that led to it. */
      readonly explanation: Explanation
    }
  : {
      readonly [Each in Code]: {
        /** What was decided. */
        readonly outcome: Outcome
        /** The code of the reason. */
        readonly reason: Each
        /** The variable data of the reason: a rule's index, a name, a cause. */
        readonly details?: DetailsOf<Each>
        /** Why: the statement about the outcome, with all that led to it. */
        readonly explanation: Explanation
      }
    }[Code]

/** The details of our codes are declared beside the codes. A host's own code may carry any. */
export type DetailsOf<Code extends string> = Code extends keyof ReasonDetails
  ? ReasonDetails[Code]
  : JsonObject

/**
 * A statement and its truth. All branches are present, also branches that could not change the outcome. Of the candidates,
 * targets, members or records of a decision at most 20 have a node, those that decide among them, and then a node
 * `explanation/shows-all` with the number of all. The choice of a message has a node for every message, the choice of
 * senders one for every person, and a rule one for every condition and URL rule in it: these are as long as their input.
 */
export type Explanation = {
  /** Which statement: each language has a sentence for it (`frontdesk/languages`). */
  readonly key: SentenceKey
  /** The values in the sentence, by the names of its places. */
  readonly params?: JsonObject
  /** Whether the statement is true. */
  readonly holds: boolean
  /** The reason code, on the node that a decision is about. */
  readonly reason?: string
  /** The value that the rule asks for. Long texts and lists are cut. */
  readonly expected?: Json
  /** The value of the fact. Long texts and lists are cut. */
  readonly found?: Json
  /** The statements that this one follows from, in the order in which they were checked. */
  readonly because?: readonly Explanation[]
}

/**
 * A decision with copies of the given values, so that it stays as it is when the rule or the facts change.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value of more than 200 levels of lists and objects.
 */
export const decision = <Outcome, Code extends string = ReasonCode>(
  outcome: Outcome,
  reason: Code,
  explanation: Omit<Explanation, 'reason'>,
  details?: DetailsOf<NoInfer<Code>>,
): Decision<Outcome, Code> =>
  // TypeScript cannot see that an object with one of the codes is one of the union.
  ({
    outcome,
    reason,
    ...(details && { details: copyOf(details) }),
    explanation: statement({ ...explanation, reason }),
  })

/**
 * A node of an explanation with copies of its values. Long texts and lists are cut (see `shown`).
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value of more than 200 levels of lists and objects.
 */
export const statement = (node: Explanation): Explanation => {
  const { key, params, holds, reason, expected, found, because } = node
  const copy: { -readonly [Name in keyof Explanation]: Explanation[Name] } = { key, holds }
  if (params !== undefined) copy.params = shown(params) as JsonObject
  if (reason !== undefined) copy.reason = reason
  if (expected !== undefined) copy.expected = shown(expected)
  if (found !== undefined) copy.found = shown(found)
  if (because !== undefined) copy.because = because
  return copy
}
