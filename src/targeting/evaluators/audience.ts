import type { Evaluator } from '../../shared/evaluator'
import { schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type Audience,
  type AudienceFacts,
  type AudienceReason,
  audienceReasons,
  decideAudience,
  prepareAudience,
} from '../audience'
import { audience } from '../audience-schema'
import { audienceFacts } from '../facts-schema'

/** Whether a visitor belongs to the audience of a message (T-40 to T-48). */
export const audienceEvaluator: Evaluator<'audience', Audience, AudienceFacts, boolean, AudienceReason> = {
  name: 'audience',
  version: 1,
  reasons: audienceReasons,
  decide: decideAudience,
  holds: (belongs) => belongs,
  prepare: prepareAudience,
  readRule: (input) => checkWith(audience, 'rule', input),
  readFacts: (input) => checkWith(audienceFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: audience, facts: audienceFacts, outcome: yesOrNo }),
  unordered: [
    ['rule', 'lists'],
    ['facts', 'visitor', 'lists', 'ids'],
  ],
}
