import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import type { Block } from '../blocking/block'
import {
  type BlockFacts,
  type BlockReason,
  type BlockRule,
  blockReasons,
  decideBlock,
} from '../blocking/decide-block'
import { blockFacts } from '../blocking/facts-schema'
import { blockOutcome } from '../outcome-schema'

/** Which block to add; `null`: none (F-20, F-21). */
export const blockEvaluator: Evaluator<'block', BlockRule, BlockFacts, Block | null, BlockReason> = {
  name: 'block',
  version: 1,
  reasons: blockReasons,
  decide: decideBlock,
  holds: (block) => block !== null,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(blockFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: blockFacts, outcome: blockOutcome }),
  unordered: [['facts', 'blocks']],
}
