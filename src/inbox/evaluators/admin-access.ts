import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type AdminAccessFacts,
  type AdminAccessReason,
  type AdminAccessRule,
  adminAccessReasons,
  decideAdminAccess,
} from '../access'
import { adminAccessFacts } from '../facts-schema'

/** Whether a person may change settings (P-01). */
export const adminAccessEvaluator: Evaluator<
  'admin-access',
  AdminAccessRule,
  AdminAccessFacts,
  boolean,
  AdminAccessReason
> = {
  name: 'admin-access',
  version: 1,
  reasons: adminAccessReasons,
  decide: decideAdminAccess,
  holds: (allowed) => allowed,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(adminAccessFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: adminAccessFacts, outcome: yesOrNo }),
  unordered: [],
}
