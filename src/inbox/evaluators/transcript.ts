import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideTranscript,
  type TranscriptFacts,
  type TranscriptReason,
  type TranscriptRule,
  transcriptReasons,
} from '../decide-transcript'
import { transcriptFacts } from '../facts-schema'

/** Whether closing a chat sends its transcript to the visitor (I-09, I-10). */
export const transcriptEvaluator: Evaluator<
  'transcript',
  TranscriptRule,
  TranscriptFacts,
  boolean,
  TranscriptReason
> = {
  name: 'transcript',
  version: 1,
  reasons: transcriptReasons,
  decide: decideTranscript,
  holds: (sent) => sent,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(transcriptFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: transcriptFacts, outcome: yesOrNo }),
  unordered: [],
}
