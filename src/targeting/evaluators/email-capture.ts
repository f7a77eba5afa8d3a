import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideEmailCapture,
  type EmailCapture,
  type EmailCaptureFacts,
  type EmailCaptureReason,
  type EmailRequest,
  emailCaptureReasons,
} from '../email-capture'
import { emailCapture } from '../email-capture-schema'
import { emailCaptureFacts, emailRequest } from '../facts-schema'

/** Whether a visitor is asked for a mail address, and when (semantics 7, Email capture). */
export const emailCaptureEvaluator: Evaluator<
  'email-capture',
  EmailCapture,
  EmailCaptureFacts,
  EmailRequest | null,
  EmailCaptureReason
> = {
  name: 'email-capture',
  version: 1,
  reasons: emailCaptureReasons,
  decide: decideEmailCapture,
  holds: (request) => request?.due === true,
  readRule: (input) => checkWith(emailCapture, 'rule', input),
  readFacts: (input) => checkWith(emailCaptureFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: emailCapture, facts: emailCaptureFacts, outcome: emailRequest }),
  unordered: [],
}
