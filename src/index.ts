export type { Bot, BotAnswer, BotTurn, BotTurnMessage } from './adapters/contracts/bot'
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
export type { AdminConsent, RecordedAct } from './helpdesk/admin-consent'
export type { AdminPrivacy } from './helpdesk/admin-privacy'
export type { AdminSide } from './helpdesk/admin-side'
export type { AdminWidgets, ReviewedDraft, ReviewedSetup, SavedWidget } from './helpdesk/admin-widgets'
export type { AgentSide, InboxChange } from './helpdesk/agent-side'
export { createHelpdesk, type Helpdesk, type HelpdeskOptions } from './helpdesk/create-helpdesk'
export type { AdminFields } from './helpdesk/fields/admin-fields'
export type { AccountSettings } from './helpdesk/load-setup'
export type { MailSide } from './helpdesk/mail-side'
export type { AgentEntry } from './helpdesk/thread-messages'
export type { ConsentView } from './helpdesk/view-consent'
export type { ConversationView } from './helpdesk/view-conversation'
export type { VisitorEntry, VisitorSide } from './helpdesk/visitor-side'
export type { Worker } from './helpdesk/worker'
export type { ActResult } from './intake/agent/act'
export type { AgentCommand } from './intake/agent/agent-command'
export type { RecordedDecision } from './intake/because'
export type { ChatMessage, ChatReceipt } from './intake/chat-message'
export type { Agreement } from './intake/decide-consent'
export type { Disposition } from './intake/disposition'
export type { EmailCapture } from './intake/email-capture'
export type { FallThrough } from './intake/fall-through'
export type { Field, FieldInput } from './intake/fields/field'
export type { Identity } from './intake/identify'
export type { PreviewedMessage, PreviewRequest, PreviewVisitor, VisitPreview } from './intake/preview'
export type { Hold, HoldSubject } from './intake/privacy/hold'
export type { Removal } from './intake/privacy/removal'
export type { RetentionRun } from './intake/privacy/retention-run'
export type { ContactImport, PersonName } from './intake/privacy/schema'
export type { Account, Edition } from './intake/settings/account'
export type { BotSettings } from './intake/settings/bot'
export type { Channel, ChatChannel, EmailChannel, MailFilters } from './intake/settings/channel'
export type { Inbox } from './intake/settings/inbox'
export type {
  AccountInput,
  BotInput,
  ChatInput,
  HostedAddressInput,
  InboxInput,
  UserInput,
} from './intake/settings/schema'
export {
  type SetupProblem,
  type SetupReview,
  type SetupStep,
  setupSteps,
  validateSetup,
} from './intake/settings/setup'
export type { User } from './intake/settings/user'
export type { MessageType, Widget, WidgetDraft, WidgetInput } from './intake/settings/widget'
export type { SetupFacts } from './intake/settings/widget-schema'
export type { StandingConsent } from './intake/standing-consents'
export type { VisitOutcome } from './intake/visit'
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
