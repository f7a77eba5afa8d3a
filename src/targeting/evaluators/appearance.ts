import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { appearanceForm } from '../appearance-schema'
import {
  type Appearance,
  type AppearanceFacts,
  type AppearanceReason,
  appearanceReasons,
  decideAppearance,
} from '../decide-appearance'

/** Whether text is readable on the accent. The rule may have any colour; `checkAppearance` refuses illegible ones. */
export const appearanceEvaluator: Evaluator<
  'appearance',
  Appearance,
  AppearanceFacts,
  boolean,
  AppearanceReason
> = {
  name: 'appearance',
  version: 1,
  reasons: appearanceReasons,
  decide: decideAppearance,
  holds: (legible) => legible,
  readRule: (input) => checkWith(appearanceForm, 'rule', input),
  readFacts: (input) => checkWith(noSettings, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: appearanceForm, facts: noSettings, outcome: yesOrNo }),
  unordered: [],
}
