export type { Bot, BotAnswer, BotTurn, BotTurnMessage } from './adapters/contracts/bot'
export type { HostChannel, OutgoingChannelMessage } from './adapters/contracts/channel'
export type { Files } from './adapters/contracts/files'
export type { MailSender, PermanentMailError } from './adapters/contracts/mail'
export type {
  DeadEffect,
  ForgetRequest,
  Outbox,
  Settlement,
  TakenEffect,
  TakeRequest,
  UnfinishedEffect,
  UnfinishedPage,
} from './adapters/contracts/outbox'
export type {
  ListPage,
  SequencePage,
  Storage,
  StorageCapabilities,
  Stored,
  StoredEntry,
  StoredFeedItem,
} from './adapters/contracts/storage'
export type { Clock, Ids, Timers } from './adapters/contracts/system'
export type { Team } from './adapters/contracts/team'
export type { Transport, Unsubscribe } from './adapters/contracts/transport'
export type { AccountSides } from './helpdesk/account-sides'
export type { AdminConsent, RecordedAct } from './helpdesk/admin/admin-consent'
export type { AdminFields } from './helpdesk/admin/admin-fields'
export type { AdminPrivacy } from './helpdesk/admin/admin-privacy'
export type { AdminSide } from './helpdesk/admin/admin-side'
export type {
  AdminTargetedMessages,
  ReviewedDraft,
  ReviewedSetup,
  SavedTargetedMessage,
} from './helpdesk/admin/admin-targeted-messages'
export type { AccountSettings } from './helpdesk/admin/read-setup'
export type { AgentSide, InboxChange } from './helpdesk/agent/agent-side'
export type { ConsentView } from './helpdesk/agent/view-consent'
export type { ConversationView } from './helpdesk/agent/view-conversation'
export type { ChannelSide } from './helpdesk/channel/channel-side'
export { createHelpdesk, type Helpdesk, type HelpdeskOptions } from './helpdesk/create-helpdesk'
export type { MailSide } from './helpdesk/mail/mail-side'
export type { AgentEntry } from './helpdesk/read/thread-messages'
export type { HostEffect, HostEffectHandlers, HostEffects } from './helpdesk/run/host-additions'
export type { Worker } from './helpdesk/run/worker'
export type { VisitorEntry, VisitorSide } from './helpdesk/visitor/visitor-side'
export type { ChannelKindDefinition, KindRetention } from './inbox/channel-kinds/channel-kind'
export type { AgentCommand } from './intake/agent/agent-command'
export type { ActResult } from './intake/agent/decide-agent-command'
export type { ChannelFile, ChannelMessage, ChannelReceipt } from './intake/channel/channel-message'
export type { EmailCapture } from './intake/chat/decide-capture'
export type { ChatMessage, ChatReceipt } from './intake/chat/decide-chat-message'
export type { Identity } from './intake/chat/decide-identification'
export type { Agreement } from './intake/consent/decide-consent-act'
export type { StandingConsent } from './intake/consent/standing-consents'
export type { ContactImport, PersonName } from './intake/privacy/schema'
export type { VisitOutcome } from './intake/visit/decide-visit'
export type { FallThrough } from './intake/visit/fall-through'
export type {
  PreviewedMessage,
  PreviewRequest,
  PreviewVisitor,
  VisitPreview,
} from './intake/visit/preview-visit'
export type { Disposition } from './records/disposition'
export type { Hold, HoldSubject } from './records/hold'
export type { HostEffectInput } from './records/host-effect-schema'
export type { RecordedDecision } from './records/recorded-decision'
export type { Removal } from './records/removal'
export type { RetentionRun } from './records/retention-run'
export type { Account, Edition } from './settings/account'
export type { BotSettings } from './settings/bot'
export type { Channel, ChatChannel, CustomChannel, EmailChannel, MailFilters } from './settings/channel'
export type { CustomChannelInput } from './settings/custom-channel-schema'
export type { Inbox } from './settings/inbox'
export type {
  AccountInput,
  BotInput,
  ChatInput,
  HostedAddressInput,
  InboxInput,
  UserInput,
} from './settings/schema'
export {
  type SetupProblem,
  type SetupReview,
  type SetupStep,
  setupSteps,
  validateSetup,
} from './settings/setup'
export type {
  MessageType,
  TargetedMessage,
  TargetedMessageDraft,
  TargetedMessageInput,
} from './settings/targeted-message'
export type { SetupFacts } from './settings/targeted-message-schema'
export type { User } from './settings/user'
export type { Decision, Explanation } from './shared/decision'
export { HelpdeskError, type HelpdeskErrorCode, isHelpdeskError } from './shared/errors'
export { explain } from './shared/explain'
export { type Finding, type FindingCode, type Fix, findings, type Severity } from './shared/finding'
export type { Instant } from './shared/instant'
export type { Json, JsonObject } from './shared/json'
export type { Append, Effect, FeedItem, FeedTrim, Guard, Plan, Planned, Put, RecordKey } from './shared/plan'
export { type ReasonCode, reasons } from './shared/reasons'
export { checkInstallation, type Installation, installSnippet } from './targeting/installation'
export { type InstallationSite, lintInstallation } from './targeting/lint/lint-installation'
export { lintTargetedMessages } from './targeting/lint/lint-targeted-messages'
export { lintUrlRules } from './targeting/lint/lint-url-rules'
export { parseAudience, parseTargetedMessage, parseUrlRules } from './targeting/schema'
