import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { threadingFacts } from '../mail/facts-schema'
import {
  decideThreading,
  type MatchedThread,
  type ThreadingFacts,
  type ThreadingReason,
  type ThreadingRule,
  threadingReasons,
} from '../mail/match-thread'
import { threadingOutcome } from '../outcome-schema'

/** Which conversation a mail continues; `null`: none (semantics 8, Threading). */
export const threadingEvaluator: Evaluator<
  'threading',
  ThreadingRule,
  ThreadingFacts,
  MatchedThread | null,
  ThreadingReason
> = {
  name: 'threading',
  version: 1,
  reasons: threadingReasons,
  decide: decideThreading,
  holds: (thread) => thread !== null,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(threadingFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: threadingFacts, outcome: threadingOutcome }),
  unordered: [
    ['facts', 'ownAddresses'],
    ['facts', 'deleted'],
    ['facts', 'participants', '*'],
  ],
}
