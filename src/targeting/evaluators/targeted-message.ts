import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideTargetedMessage,
  prepareTargetedMessage,
  type TargetedMessageReason,
  targetedMessageReasons,
  type Visit,
} from '../choose-targeted-message'
import { chosenMessage, visitFacts } from '../facts-schema'
import { lintTargetedMessages } from '../lint/lint-targeted-messages'
import { messages } from '../messages-schema'
import type { MessageTargeting } from '../targeted-message'
import { placed } from './placed'

/** Which of the messages a visitor sees on a page (semantics 1, Selection). The outcome is its id, or null. */
export const targetedMessageEvaluator: Evaluator<
  'targeted-message',
  readonly MessageTargeting[],
  Visit,
  string | null,
  TargetedMessageReason
> = {
  name: 'targeted-message',
  version: 1,
  reasons: targetedMessageReasons,
  decide: decideTargetedMessage,
  holds: (message) => message !== null,
  prepare: prepareTargetedMessage,
  readRule: (input) => checkWith(messages, 'rule', input),
  readFacts: (input) => checkWith(visitFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: messages, facts: visitFacts, outcome: chosenMessage }),
  unordered: [
    ['rule'],
    ['rule', '*', 'devices'],
    ['rule', '*', 'audience', 'lists'],
    ['rule', '*', 'urls', 'rules'],
    ['facts', 'page', 'params'],
    ['facts', 'visitor', 'lists', 'ids'],
  ],
  lint: (rules) => placed(rules, 'messages', lintTargetedMessages),
}
