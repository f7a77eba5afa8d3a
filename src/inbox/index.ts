export type { Condition } from '../rules/condition'
export type {
  AllowedCommand,
  AllowedCommands,
  DecidedCommand,
  Decider,
  RefusedType,
  Typed,
} from '../shared/decider'
export type { Decision, Explanation } from '../shared/decision'
export type { Finding, FindingCode, Fix, Severity } from '../shared/finding'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { ReasonCode } from '../shared/reasons'
export type { FilteringDetails } from '../shared/reasons/filtering'
export type { MailDetails, ThreadedDetails } from '../shared/reasons/mail'
export {
  type AdminAccessFacts,
  type AdminAccessReason,
  type AdminAccessRule,
  adminAccessReasons,
  decideAdminAccess,
  decideInboxAccess,
  type InboxAccessFacts,
  type InboxAccessReason,
  type InboxAccessRule,
  inboxAccessReasons,
} from './access'
export type {
  AllowEntry,
  Block,
  BlockableSender,
  BlockKey,
  BlockSubject,
} from './blocking/block'
export { allowId, allowIds, blockId, blockIds } from './blocking/block-ids'
export {
  type BlockFacts,
  type BlockReason,
  type BlockRule,
  blockReasons,
  decideBlock,
} from './blocking/decide-block'
export {
  type BlockedFacts,
  type BlockedReason,
  type BlockedRule,
  blockedReasons,
  decideBlocked,
} from './blocking/decide-blocked'
export {
  decideUnblock,
  type UnblockFacts,
  type UnblockReason,
  type UnblockRule,
  unblockReasons,
} from './blocking/decide-unblock'
export type { BlockLists } from './blocking/lint-block-lists'
export type { ChannelKindDefinition, KindRetention } from './channel-kinds/channel-kind'
export {
  builtInKinds,
  type ChannelKinds,
  channelKinds,
  kindOf,
  unknownKind,
} from './channel-kinds/channel-kinds'
export { chatKind, isChat } from './channel-kinds/chat'
export { emailKind, isEmail } from './channel-kinds/email'
export { checkChannelKind, parseChannelKind } from './channel-kinds/schema'
export type { Contact, Visitor } from './contact'
export { allowedCommands } from './conversation/allowed-commands'
export { checkCommand, parseCommand } from './conversation/command-schema'
export type { CommandBase, CommandOf, CommandType, ConversationCommand } from './conversation/commands'
export type { ChannelKind, Control, Conversation, ConversationStatus } from './conversation/conversation'
export { checkConversation, parseConversation } from './conversation/conversation-schema'
export { currentEntry, isKnownEntry } from './conversation/current-entry'
export { decide } from './conversation/decide'
export { withPersonalFields } from './conversation/decide-fields'
export { type ConversationDecider, conversationDecider } from './conversation/decider'
export { checkEvent, checkThreadEntry, parseEvent, parseThreadEntry } from './conversation/event-schema'
export type {
  Actor,
  ConversationEvent,
  EventBase,
  EventOf,
  EventType,
  ThreadEntry,
} from './conversation/events'
export { evolve } from './conversation/evolve'
export type { FieldChanges } from './conversation/field-changes'
export {
  type Accepted,
  type AcceptedVerdict,
  isRefused,
  type RefusalReason,
  type Refused,
  type RefusedVerdict,
  refusalReasons,
  type Verdict,
} from './conversation/verdict'
export type { FieldFact } from './conversation-fields'
export {
  type ConversationField,
  conversationFields,
  type FieldType,
  type FieldTypes,
  type FieldValue,
  type FieldValues,
} from './conversation-fields'
export type { ConversationQuery, ConversationSort, KeysetPosition, QueryOperator } from './conversation-query'
export {
  type CreateInboxFacts,
  type CreateInboxReason,
  type CreateInboxRule,
  createInboxReasons,
  decideCreateInbox,
} from './create-inbox'
export {
  type ConfirmationFacts,
  type ConfirmationReason,
  type ConfirmationRule,
  confirmationReasons,
  decideConfirmation,
} from './decide-confirmation'
export {
  decideTranscript,
  type TranscriptFacts,
  type TranscriptReason,
  type TranscriptRule,
  transcriptReasons,
} from './decide-transcript'
export { explain } from './explain'
export { firstReplyOf } from './first-reply'
export { automatedSignals, isBounce } from './mail/automated'
export { canonicalAddress, canonicalDomain } from './mail/canonical-address'
export { composeReply, type MailChannel, type Reply, replySubject } from './mail/compose-reply'
export { composeTranscript, type Transcript, type TranscriptMessage } from './mail/compose-transcript'
export {
  type DuplicateFacts,
  type DuplicateReason,
  type DuplicateRule,
  decideDuplicate,
  duplicateReasons,
} from './mail/decide-duplicate'
export { mailDedupeKey } from './mail/dedupe-key'
export { type EffectiveSender, effectiveSender, isOwnAddress } from './mail/effective-sender'
export type {
  ContinuedConversation,
  MailFilterFacts,
  MailFilterRules,
  SenderBlock,
} from './mail/filter-facts'
export { decideMailFilter, type MailFilterReason, mailFilterReasons } from './mail/filter-mail'
export { checkMailFilterRules, parseMailFilterRules } from './mail/filter-schema'
export type { IncomingMail, MailAddress, MailAttachment, MailHeader } from './mail/incoming-mail'
export { lintMailFilters, type MailFilterSetup } from './mail/lint-mail-filters'
export type { MailDisposition } from './mail/mail-disposition'
export {
  decideThreading,
  type MatchedThread,
  namedConversations,
  type ThreadingFacts,
  type ThreadingReason,
  type ThreadingRule,
  threadingReasons,
} from './mail/match-thread'
export { normalMessageId, referencedMessageIds } from './mail/message-ids'
export type { OutgoingMail } from './mail/outgoing-mail'
export { type PromotionalOptions, promotionalSignals } from './mail/promotional'
export { noReplyTokens, type ReplyTokens, readReplyTokens } from './mail/read-reply-tokens'
export { readReplyToken, replyToken, taggedAddress } from './mail/reply-token'
export { isRoleAddress, laterRoleLocalParts, roleLocalParts } from './mail/role-addresses'
export type { MailSignal } from './mail/signal'
export type { Message, MessageDelivery } from './message'
export type { NamedSort } from './views/list-request'
export {
  type AssigneeFilter,
  type ListQuestion,
  type ListRequest,
  type ListSort,
  listCondition,
} from './views/list-request'
export type { ListRow } from './views/list-row'
export type { SavedView, SavedViewInput } from './views/saved-view'
export { type View, viewCondition, views } from './views/view'
export { visibleToVisitor } from './visible-to-visitor'
