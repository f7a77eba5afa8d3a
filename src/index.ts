export type { Bot, BotAnswer, BotTurn, BotTurnMessage } from './adapters/contracts/bot'
export type { HostChannel, OutgoingChannelMessage } from './adapters/contracts/channel'
export type { Files } from './adapters/contracts/files'
export type { MailSender, PermanentMailError, SendingAttempt } from './adapters/contracts/mail'
export type {
  AttemptKey,
  DeadEffect,
  FailedAttempt,
  ForgetRequest,
  Outbox,
  PostponedAttempt,
  Settlement,
  TakenEffect,
  TakeOfKind,
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
export type { Transport, TransportCapabilities, Unsubscribe } from './adapters/contracts/transport'
export type { AccountSides } from './helpdesk/account-sides'
export type { AdminBots } from './helpdesk/admin/admin-bots'
export type { AdminChannels } from './helpdesk/admin/admin-channels'
export type { AdminConsent, RecordedAct } from './helpdesk/admin/admin-consent'
export type { AdminDrafts, ReviewedDraft, ReviewedSetup } from './helpdesk/admin/admin-drafts'
export type { AdminEffects } from './helpdesk/admin/admin-effects'
export type { AdminFields } from './helpdesk/admin/admin-fields'
export type { AdminHolds } from './helpdesk/admin/admin-holds'
export type { AdminInboxes } from './helpdesk/admin/admin-inboxes'
export type { AdminPrivacy } from './helpdesk/admin/admin-privacy'
export type { AdminRetention } from './helpdesk/admin/admin-retention'
export type { AdminSide } from './helpdesk/admin/admin-side'
export type { AdminTargetedMessages, SavedTargetedMessage } from './helpdesk/admin/admin-targeted-messages'
export type { AdminUsers } from './helpdesk/admin/admin-users'
export type { AccountSettings } from './helpdesk/admin/read-setup'
export type { AgentChanges, InboxChange } from './helpdesk/agent/agent-changes'
export type { AgentConversations } from './helpdesk/agent/agent-conversations'
export type { AgentProfile } from './helpdesk/agent/agent-profile'
export type { AgentSide } from './helpdesk/agent/agent-side'
export type { AgentViews } from './helpdesk/agent/agent-views'
export type { ConversationList } from './helpdesk/agent/list-conversations'
export type { ConsentView } from './helpdesk/agent/view-consent'
export type { ConversationView } from './helpdesk/agent/view-conversation'
export type { ChannelSide } from './helpdesk/channel/channel-side'
export { createHelpdesk, type Helpdesk } from './helpdesk/create-helpdesk'
export type { HelpdeskOptions } from './helpdesk/helpdesk-options'
export type { HostSide } from './helpdesk/host/host-side'
export type { MailSide } from './helpdesk/mail/mail-side'
export type { AgentEntry } from './helpdesk/read/thread-messages'
export type {
  EffectWork,
  HostEffect,
  HostEffectHandlers,
  HostEffects,
  HostName,
} from './helpdesk/run/host-additions'
export type { Worker } from './helpdesk/run/worker'
export type { VisitorEntry } from './helpdesk/visitor/read-visitor-entries'
export type { VisitorChanges } from './helpdesk/visitor/visitor-changes'
export type { VisitorChat } from './helpdesk/visitor/visitor-chat'
export type { VisitorConsent } from './helpdesk/visitor/visitor-consent'
export type { VisitorSide } from './helpdesk/visitor/visitor-side'
export type { ChannelKindDefinition, KindRetention } from './inbox/channel-kinds/channel-kind'
export type { AgentCommand } from './intake/agent/agent-command'
export type { ActResult } from './intake/agent/decide-agent-command'
export type { ChannelFile, ChannelMessage, ChannelReceipt } from './intake/channel/channel-message'
export type { LeftAddress } from './intake/chat/decide-capture'
export type { ChatMessage, ChatReceipt } from './intake/chat/decide-chat-message'
export type { Identity } from './intake/chat/decide-identification'
export type { FromWidget } from './intake/chat/gated'
export type { Agreement } from './intake/consent/decide-consent-act'
export type { StandingConsent } from './intake/consent/standing-consents'
export type { ContactImport, PersonName } from './intake/privacy/schema'
export type { PageVisit, VisitOutcome } from './intake/visit/decide-visit'
export type { FallThrough } from './intake/visit/fall-through'
export type {
  PreviewBinding,
  PreviewedMessage,
  PreviewRequest,
  PreviewVisitor,
  VisitPreview,
} from './intake/visit/preview-visit'
export type { Sender } from './intake/visit/senders'
export type { Disposition } from './records/disposition'
export type { Hold, HoldSubject } from './records/hold'
export type { HostEffectInput } from './records/host-effect-schema'
export type { Person } from './records/person'
export type { Because, RecordedDecision } from './records/recorded-decision'
export type { Removal, RemovalOf, Removed } from './records/removal'
export type { RetentionRun } from './records/retention-run'
export type { Account, Edition } from './settings/account'
export type { BotSettings } from './settings/bot'
export type { Channel, ChatChannel, CustomChannel, EmailChannel, MailFilters } from './settings/channel'
export type { CustomChannelInput } from './settings/custom-channel-schema'
export type { Field, FieldInput, FieldWalk } from './settings/field'
export type { Inbox } from './settings/inbox'
export type { MessageInPlace } from './settings/message-in-place'
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
export {
  checkInstallation,
  type Installation,
  type InstallationReason,
  installSnippet,
} from './targeting/installation'
export { type InstallationSite, lintInstallation } from './targeting/lint/lint-installation'
export { lintTargetedMessages } from './targeting/lint/lint-targeted-messages'
export { lintUrlRules } from './targeting/lint/lint-url-rules'
export {
  checkAppearance,
  checkAudience,
  checkEmailCapture,
  checkSenders,
  checkTargetedMessage,
  checkUrlRules,
  parseAppearance,
  parseAudience,
  parseEmailCapture,
  parseSenders,
  parseTargetedMessage,
  parseUrlRules,
} from './targeting/schema'
