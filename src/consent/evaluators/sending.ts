import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideSend,
  mayBeSent,
  type SendFacts,
  type SendOutcome,
  type SendReason,
  type SendRule,
  sendReasons,
} from '../decide-send'
import { sendFacts, sendOutcome } from '../facts-schema'

/** Whether a message may be sent to a person (C-24 to C-26). */
export const sendingEvaluator: Evaluator<'sending', SendRule, SendFacts, SendOutcome, SendReason> = {
  name: 'sending',
  version: 1,
  reasons: sendReasons,
  decide: decideSend,
  holds: mayBeSent,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(sendFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: sendFacts, outcome: sendOutcome }),
  unordered: [],
}
