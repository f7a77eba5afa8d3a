import { availabilityEvaluator } from '../availability/evaluators/availability'
import { memberDisplayEvaluator } from '../availability/evaluators/member-display'
import { memberStatusEvaluator } from '../availability/evaluators/member-status'
import { consentGateEvaluator } from '../consent/evaluators/consent-gate'
import { retentionEvaluator } from '../consent/evaluators/retention'
import { sendingEvaluator } from '../consent/evaluators/sending'
import { subscriptionEvaluator } from '../consent/evaluators/subscription'
import { adminAccessEvaluator } from '../inbox/evaluators/admin-access'
import { blockEvaluator } from '../inbox/evaluators/block'
import { blockedEvaluator } from '../inbox/evaluators/blocked'
import { confirmationEvaluator } from '../inbox/evaluators/confirmation'
import { createInboxEvaluator } from '../inbox/evaluators/create-inbox'
import { duplicateEvaluator } from '../inbox/evaluators/duplicate'
import { inboxAccessEvaluator } from '../inbox/evaluators/inbox-access'
import { mailFilterEvaluator } from '../inbox/evaluators/mail-filter'
import { threadingEvaluator } from '../inbox/evaluators/threading'
import { transcriptEvaluator } from '../inbox/evaluators/transcript'
import { unblockEvaluator } from '../inbox/evaluators/unblock'
import { eligibilityEvaluator } from '../routing/evaluators/eligibility'
import { handOffEvaluator } from '../routing/evaluators/hand-off'
import { manualAssignmentEvaluator } from '../routing/evaluators/manual-assignment'
import { reassigningEvaluator } from '../routing/evaluators/reassigning'
import { routingEvaluator } from '../routing/evaluators/routing'
import { teamAssignmentEvaluator } from '../routing/evaluators/team-assignment'
import { conditionEvaluator } from '../rules/evaluators/condition'
import type { AnyEvaluator } from '../shared/evaluator'
import { appearanceEvaluator } from '../targeting/evaluators/appearance'
import { audienceEvaluator } from '../targeting/evaluators/audience'
import { emailCaptureEvaluator } from '../targeting/evaluators/email-capture'
import { sendersEvaluator } from '../targeting/evaluators/senders'
import { targetedMessageEvaluator } from '../targeting/evaluators/targeted-message'
import { urlRuleEvaluator } from '../targeting/evaluators/url-rule'
import { urlRulesEvaluator } from '../targeting/evaluators/url-rules'

/**
 * All evaluators of the package, for `replay` and other tools that work with any policy. It loads every policy: import
 * one evaluator by its name where size matters.
 */
export const evaluators: readonly AnyEvaluator[] = [
  adminAccessEvaluator,
  appearanceEvaluator,
  audienceEvaluator,
  availabilityEvaluator,
  blockEvaluator,
  blockedEvaluator,
  conditionEvaluator,
  confirmationEvaluator,
  consentGateEvaluator,
  createInboxEvaluator,
  duplicateEvaluator,
  eligibilityEvaluator,
  emailCaptureEvaluator,
  handOffEvaluator,
  inboxAccessEvaluator,
  mailFilterEvaluator,
  manualAssignmentEvaluator,
  memberDisplayEvaluator,
  memberStatusEvaluator,
  reassigningEvaluator,
  retentionEvaluator,
  routingEvaluator,
  sendersEvaluator,
  sendingEvaluator,
  subscriptionEvaluator,
  targetedMessageEvaluator,
  teamAssignmentEvaluator,
  threadingEvaluator,
  transcriptEvaluator,
  unblockEvaluator,
  urlRuleEvaluator,
  urlRulesEvaluator,
]
