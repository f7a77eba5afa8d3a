export type { Disposition } from '../records/disposition'
export type { EffectKind, Effects, FieldStep, PlannedEffect } from '../records/effects'
export type { FollowUp } from '../records/follow-up'
export type { Absent, Known, KnownRecords } from '../records/known'
export type { LastInbound, MailHead } from '../records/mail-head'
export type { MailBySender, MailFile, MailId } from '../records/mail-index'
export type { PendingSubscription } from '../records/pending-subscription'
export type { ContactAddress, Ledger, PersonFacts } from '../records/person-facts'
export type { Pool, Turn } from '../records/pool'
export type { RecordKind, Records, WithdrawalConfirmation } from '../records/records'
export type { RetentionCursor } from '../records/retention-run'
export type { StoredHead } from '../records/stored-head'
export type { Tombstone } from '../records/tombstone'
export type { Workload } from '../records/workload'
export type { Decision, Explanation } from '../shared/decision'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Plan, RecordKey } from '../shared/plan'
export type { ReasonCode } from '../shared/reasons'
export type { AgentCommand, AgentCommandOf, AgentCommandType } from './agent/agent-command'
export type { SendFromFacts } from './agent/agent-facts'
export {
  type ActFacts,
  type AssignFacts,
  type CloseFacts,
  type CustomerFacts,
  type DisassociateFacts,
  type FactsOf,
  type NotSpamFacts,
  type ReliedOf,
  type ReplyFacts,
  reliedByCommand,
  type SetFieldsFacts,
  type TranscriptContents,
} from './agent/agent-facts'
export { type ActResult, decideAgentCommand } from './agent/decide-agent-command'
export { senderOf } from './agent/sender-of'
export type { BotDecided } from './bot/decide-bot-answer'
export { type BotAnswerFacts, type BotOutcome, decideBotAnswer, mayAnswer } from './bot/decide-bot-answer'
export { type ChannelFacts, reliedChannelFacts } from './channel/channel-facts'
export type { ChannelFile, ChannelMessage, ChannelReceipt } from './channel/channel-message'
export { channelSender } from './channel/channel-records'
export { decideChannelMessage } from './channel/decide-channel-message'
export { decideReceipt, type ReceiptFacts } from './channel/decide-receipt'
export { type ChatFacts, chatSender, reliedChatFacts } from './chat/chat-facts'
export { continues } from './chat/continues'
export { type AddressFacts, type CaptureFacts, decideCapture, type LeftAddress } from './chat/decide-capture'
export {
  type ChatMessage,
  type ChatMessageFacts,
  type ChatReceipt,
  decideChatMessage,
} from './chat/decide-chat-message'
export { decideIdentification, type IdentificationFacts, type Identity } from './chat/decide-identification'
export type { FromWidget } from './chat/gated'
export type { Behind, KnownFacts } from './commit/known-facts'
export { planOf } from './commit/plan-of'
export type { ReliedConsentFact } from './consent/consent-facts'
export {
  type ConsentActFacts,
  type PersonConsentFacts,
  reliedConsentFacts,
  type ViewedFacts,
} from './consent/consent-facts'
export type { ConsentGateFacts } from './consent/consent-gate'
export { consentGate } from './consent/consent-gate'
export type { ConsentDecided } from './consent/decide-consent-act'
export { type Agreement, type ConsentActOf, decideConsentAct } from './consent/decide-consent-act'
export { decideWithdrawal } from './consent/decide-withdrawal'
export { boundContactId, currentConsent, emptyLedger, validLedger } from './consent/ledger'
export { candidatesOf } from './conversation/candidates'
export type { ChangedConversation, ChangeFacts } from './conversation/change-conversation'
export { changeConversation, type Step } from './conversation/change-conversation'
export type { NamedFields } from './conversation/check-field-changes'
export { decideHostFields, type HostFieldsFacts } from './conversation/decide-host-fields'
export { mayHold, type People, type PoolTurns } from './conversation/people'
export { reactionKeys, reactions } from './conversation/reactions'
export type { ConversationChange, KeyOf, Reaction, ReactionScope } from './conversation/reactions/reaction'
export { needsRouting, type WhenRouted } from './conversation/route-step'
export {
  type Change,
  type Decided,
  type DecidedStep,
  joinParts,
  nothingDecided,
  type Parts,
} from './decided/decided'
export type { Write, WriteOf } from './decided/write'
export {
  asksRule,
  decideFollowUp,
  type FollowUpAnswer,
  type FollowUpFacts,
} from './follow-up/decide-follow-up'
export { type RouteAgainFacts, routeAgain } from './follow-up/route-again'
export { decideMail } from './mail/decide-mail'
export { type MailFacts, reliedMailFacts } from './mail/mail-facts'
export type { MailSenderFacts } from './mail/mail-records'
export { mailSender } from './mail/mail-records'
export {
  type ClearedPart,
  type Clearing,
  decideErasure,
  decideMessageErasure,
  type ErasedMessage,
  type ErasureFacts,
} from './privacy/decide-erasure'
export type { ThreadPart } from './privacy/traces'
export { decideMatchedVisit, decideVisit, type PageVisit, type VisitOutcome } from './visit/decide-visit'
export type { PlacedMessage, ShownMessage } from './visit/fall-through'
export { type FallThrough, showFirst } from './visit/fall-through'
export { openChat } from './visit/open-chat'
export type { VisitFacts } from './visit/visit-facts'
