import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideSenders,
  type SenderFacts,
  type Senders,
  type SendersReason,
  sendersReasons,
} from '../choose-senders'
import { chosenSenders, sendersFacts } from '../facts-schema'
import { senders } from '../senders-schema'

/** Who shows as the senders of a message (semantics 7, Sender display). The outcome has their ids. */
export const sendersEvaluator: Evaluator<'senders', Senders, SenderFacts, readonly string[], SendersReason> =
  {
    name: 'senders',
    version: 1,
    reasons: sendersReasons,
    decide: decideSenders,
    holds: (shown) => shown.length > 0,
    readRule: (input) => checkWith(senders, 'rule', input),
    readFacts: (input) => checkWith(sendersFacts, 'facts', input, 'INVALID_INPUT'),
    schema: schemaOf({ rule: senders, facts: sendersFacts, outcome: chosenSenders }),
    unordered: [
      ['rule', 'teamIds'],
      ['facts', 'people', '*', 'teams'],
    ],
  }
