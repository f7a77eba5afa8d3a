import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideInboxAccess,
  type InboxAccessFacts,
  type InboxAccessReason,
  type InboxAccessRule,
  inboxAccessReasons,
} from '../access'
import { inboxAccessFacts } from '../facts-schema'

/** Whether a person may use an inbox (P-04). */
export const inboxAccessEvaluator: Evaluator<
  'inbox-access',
  InboxAccessRule,
  InboxAccessFacts,
  boolean,
  InboxAccessReason
> = {
  name: 'inbox-access',
  version: 1,
  reasons: inboxAccessReasons,
  decide: decideInboxAccess,
  holds: (allowed) => allowed,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(inboxAccessFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: inboxAccessFacts, outcome: yesOrNo }),
  unordered: [['facts', 'members']],
}
