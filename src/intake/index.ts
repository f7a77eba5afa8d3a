export type { ConsentGate, ConsentGateReason, SendOutcome, SendReason } from '../consent'
export {
  botDispositionId,
  channelDispositionId,
  chatDispositionId,
  commandDispositionId,
  type Disposition,
  mailDispositionId,
} from '../records/disposition'
export type { EffectKind, Effects, FieldStep, PlannedEffect, SentAnswer } from '../records/effects'
export type { FollowUp } from '../records/follow-up'
export type { Absent, Known, KnownRecords } from '../records/known'
export type { LastInbound, MailHead } from '../records/mail-head'
export type { MailFile, MailId, MailOfSender } from '../records/mail-index'
export type { PendingSubscription } from '../records/pending-subscription'
export type { ContactAddress, PersonFacts, PrincipalLedger } from '../records/person-facts'
export { type Pool, type PoolHolder, poolId, type Turn } from '../records/pool'
export type { RecordKind, Records, WithdrawalConfirmation } from '../records/records'
export type { RetentionCursor } from '../records/retention-run'
export type { StoredHead } from '../records/stored-head'
export type { Tombstone } from '../records/tombstone'
export type { Workload } from '../records/workload'
export type { BotSettings } from '../settings/bot'
export type { Channel, EmailChannel } from '../settings/channel'
export type { Field } from '../settings/field'
export { checkFieldChanges, parseFieldChanges } from '../settings/field-schema'
export type { Inbox } from '../settings/inbox'
export type { MessageInPlace } from '../settings/message-in-place'
export type { TargetedMessage } from '../settings/targeted-message'
export type { User } from '../settings/user'
export type { Decision, Explanation } from '../shared/decision'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { Plan, RecordKey } from '../shared/plan'
export type { ReasonCode } from '../shared/reasons'
export type { AgentCommand, AgentCommandOf, AgentCommandType } from './agent/agent-command'
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
  type SendFromFacts,
  type SetFieldsFacts,
  type TranscriptContents,
} from './agent/agent-facts'
export { type ActResult, decideAgentCommand } from './agent/decide-agent-command'
export { checkAgentCommand, parseAgentCommand } from './agent/schema'
export { senderOf } from './agent/sender-of'
export { sendingAddress } from './agent/sending-address'
export {
  type BotAnswerFacts,
  type BotDecided,
  type BotOutcome,
  decideBotAnswer,
  mayAnswer,
} from './bot/decide-bot-answer'
export { checkBotAnswer, parseBotAnswer } from './bot/schema'
export { isWithinHours } from './bot/within-hours'
export { type ChannelFacts, reliedChannelFacts } from './channel/channel-facts'
export type { ChannelFile, ChannelMessage, ChannelReceipt } from './channel/channel-message'
export { channelSender } from './channel/channel-records'
export { decideChannelMessage } from './channel/decide-channel-message'
export { decideReceipt, type ReceiptDecided, type ReceiptFacts } from './channel/decide-receipt'
export {
  checkChannelMessage,
  checkChannelReceipt,
  parseChannelMessage,
  parseChannelReceipt,
} from './channel/schema'
export { requireAcceptsMessages } from './chat/accepts-messages'
export { type ChatFacts, chatSender, reliedChatFacts } from './chat/chat-facts'
export { continues } from './chat/continues'
export { type AddressFacts, type CaptureFacts, decideCapture, type LeftAddress } from './chat/decide-capture'
export {
  type ChatMessage,
  type ChatMessageFacts,
  type ChatReceipt,
  decideChatMessage,
} from './chat/decide-chat-message'
export {
  decideIdentification,
  type IdentificationDecided,
  type IdentificationFacts,
  type Identity,
} from './chat/decide-identification'
export type { FromWidget } from './chat/gated'
export {
  checkChatMessage,
  checkIdentity,
  checkLeftAddress,
  parseChatMessage,
  parseIdentity,
  parseLeftAddress,
} from './chat/schema'
export type { Behind, KnownFacts } from './commit/known-facts'
export { planOf } from './commit/plan-of'
export {
  type ConsentActFacts,
  type ReliedConsentFact,
  reliedConsentFacts,
  type ViewedFacts,
  type VisitorConsentFacts,
} from './consent/consent-facts'
export { consentGate, type GateFacts } from './consent/consent-gate'
export {
  type Agreement,
  type ConsentActOf,
  type ConsentDecided,
  decideConsentAct,
} from './consent/decide-consent-act'
export { decideWithdrawal } from './consent/decide-withdrawal'
export { boundContactId, currentConsent, emptyChain, validLedger } from './consent/ledger'
export { checkConsentAct, checkWithdrawal, parseConsentAct, parseWithdrawal } from './consent/schema'
export { stoppedBy } from './consent/stopped-by'
export { candidatesOf } from './conversation/candidates'
export {
  type ChangedConversation,
  type ChangeFacts,
  changeConversation,
  type Step,
} from './conversation/change-conversation'
export type { NamedFields } from './conversation/check-field-changes'
export {
  decideHostFields,
  type HostFieldsDecided,
  type HostFieldsFacts,
} from './conversation/decide-host-fields'
export { mailHeadOf } from './conversation/mail-head'
export { mayHold, type People, type PoolTurns } from './conversation/people'
export { reactionKeys, reactions } from './conversation/reactions'
export type { ConversationChange, KeyOf, Reaction, ReactionScope } from './conversation/reactions/reaction'
export { needsRouting, type RouteContext, type WhenRouted } from './conversation/route-step'
export { type RoutingPlace, routingPlace } from './conversation/routing-place'
export {
  type Change,
  type Decided,
  type DecidedStep,
  joinParts,
  nothingDecided,
  type Parts,
} from './decided/decided'
export type { Write, WriteOf } from './decided/write'
export { captureFacts, chatFacts, chatMessageFacts, type InWidget } from './facts/chat-facts'
export { type CommandFacts, type CommandNames, commandFacts } from './facts/command-facts'
export type { AccountSetup, Lookups, Moment } from './facts/lookups'
export { type Arrival, mailFacts } from './facts/mail-facts'
export { personFacts } from './facts/person-facts'
export { messagesInPlace, visitFacts } from './facts/visit-facts'
export {
  asksRule,
  decideFollowUp,
  type FollowUpAnswer,
  type FollowUpFacts,
} from './follow-up/decide-follow-up'
export { type RouteAgainFacts, routeAgain } from './follow-up/route-again'
export { checkFollowUp, parseFollowUp } from './follow-up/schema'
export { decideMail } from './mail/decide-mail'
export { type MailFacts, reliedMailFacts } from './mail/mail-facts'
export { type MailSenderFacts, mailSender } from './mail/mail-records'
export { receivingChannels } from './mail/receiving-channels'
export { checkIncomingMail, parseIncomingMail } from './mail/schema'
export {
  type ClearedPart,
  type Clearing,
  decideErasure,
  decideMessageErasure,
  type ErasedMessage,
  type ErasureFacts,
} from './privacy/decide-erasure'
export { checkClearing, parseClearing } from './privacy/schema'
export type { ThreadPart } from './privacy/traces'
export { decideMatchedVisit, decideVisit, type PageVisit, type VisitOutcome } from './visit/decide-visit'
export { type FallThrough, type PlacedMessage, type Shown, showFirst } from './visit/fall-through'
export { openChat } from './visit/open-chat'
export { checkVisit, parseVisit } from './visit/schema'
export type { VisitFacts } from './visit/visit-facts'
