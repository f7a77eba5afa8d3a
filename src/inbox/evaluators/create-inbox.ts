import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type CreateInboxFacts,
  type CreateInboxReason,
  type CreateInboxRule,
  createInboxReasons,
  decideCreateInbox,
} from '../create-inbox'
import { createInboxFacts } from '../facts-schema'

/** Whether an account may have one more inbox (P-02). */
export const createInboxEvaluator: Evaluator<
  'create-inbox',
  CreateInboxRule,
  CreateInboxFacts,
  boolean,
  CreateInboxReason
> = {
  name: 'create-inbox',
  version: 1,
  reasons: createInboxReasons,
  decide: decideCreateInbox,
  holds: (allowed) => allowed,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(createInboxFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: createInboxFacts, outcome: yesOrNo }),
  unordered: [],
}
