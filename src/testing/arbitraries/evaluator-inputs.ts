import type { EvaluatorArbitraries } from '../laws/laws'
import { availabilityInputs, memberDisplayInputs, memberStatusInputs } from './availability-inputs'
import { conditionInputs } from './conditions'
import { consentGateInputs, retentionInputs, sendingInputs, subscriptionInputs } from './consent-inputs'
import {
  adminAccessInputs,
  blockedInputs,
  blockInputs,
  confirmationInputs,
  createInboxInputs,
  inboxAccessInputs,
  transcriptInputs,
  unblockInputs,
} from './inbox-inputs'
import { duplicateInputs, mailFilterInputs, threadingInputs } from './mail-inputs'
import {
  eligibilityInputs,
  handOffInputs,
  manualAssignmentInputs,
  reassigningInputs,
  routingInputs,
  teamAssignmentInputs,
} from './routing-inputs'
import {
  appearanceInputs,
  audienceInputs,
  emailCaptureInputs,
  sendersInputs,
  targetedMessageInputs,
  urlRuleInputs,
  urlRulesInputs,
} from './targeting-inputs'

/**
 * Generated rules and facts of every evaluator of the package, by the evaluator's name, all with default options. For
 * other options call the function of the evaluator, for example `routingInputs`.
 */
export const evaluatorInputs: Readonly<Record<string, EvaluatorArbitraries<unknown, unknown>>> = {
  'admin-access': adminAccessInputs(),
  appearance: appearanceInputs(),
  audience: audienceInputs(),
  availability: availabilityInputs(),
  block: blockInputs(),
  blocked: blockedInputs(),
  condition: conditionInputs(),
  confirmation: confirmationInputs(),
  'consent-gate': consentGateInputs(),
  'create-inbox': createInboxInputs(),
  duplicate: duplicateInputs(),
  eligibility: eligibilityInputs(),
  'email-capture': emailCaptureInputs(),
  'hand-off': handOffInputs(),
  'inbox-access': inboxAccessInputs(),
  'mail-filter': mailFilterInputs(),
  'manual-assignment': manualAssignmentInputs(),
  'member-display': memberDisplayInputs(),
  'member-status': memberStatusInputs(),
  reassigning: reassigningInputs(),
  retention: retentionInputs(),
  routing: routingInputs(),
  senders: sendersInputs(),
  sending: sendingInputs(),
  subscription: subscriptionInputs(),
  'targeted-message': targetedMessageInputs(),
  'team-assignment': teamAssignmentInputs(),
  threading: threadingInputs(),
  transcript: transcriptInputs(),
  unblock: unblockInputs(),
  'url-rule': urlRuleInputs(),
  'url-rules': urlRulesInputs(),
}
