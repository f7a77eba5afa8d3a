export type { AllowedCommand, AllowedCommands, DecidedCommand, Decider, RefusedType } from '../shared/decider'
export { decideAdminAccess, decideInboxAccess } from './access'
export type { AllowEntry, Block, BlockableSender, BlockSubject } from './blocking/block'
export { allowId, allowIds, blockId, blockIds } from './blocking/block-ids'
export { decideBlocked } from './blocking/decide-blocked'
export type { ChannelKindDefinition, KindRetention } from './channel-kinds/channel-kind'
export {
  builtInKinds,
  type ChannelKinds,
  channelKinds,
  kindOf,
  unknownKind,
} from './channel-kinds/channel-kinds'
export { chatKind } from './channel-kinds/chat'
export { emailKind } from './channel-kinds/email'
export { parseChannelKind } from './channel-kinds/schema'
export type { Contact, Visitor } from './contact'
export { allowedCommands } from './conversation/allowed-commands'
export { checkCommand, parseCommand } from './conversation/command-schema'
export type { CommandOf, CommandType, ConversationCommand } from './conversation/commands'
export type { ChannelKind, Control, Conversation, ConversationStatus } from './conversation/conversation'
export { checkConversation, parseConversation } from './conversation/conversation-schema'
export { currentEntry, isKnownEntry } from './conversation/current-entry'
export { decide } from './conversation/decide'
export { withPersonalFields } from './conversation/decide-fields'
export { type ConversationDecider, conversationDecider } from './conversation/decider'
export { checkEvent, checkThreadEntry, parseEvent, parseThreadEntry } from './conversation/event-schema'
export type { Actor, ConversationEvent, EventOf, EventType, ThreadEntry } from './conversation/events'
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
export {
  type ConversationField,
  conversationFields,
  type FieldType,
  type FieldTypes,
  type FieldValue,
  type FieldValues,
} from './conversation-fields'
export type { ConversationQuery, ConversationSort, KeysetPosition, QueryOperator } from './conversation-query'
export { decideTranscript } from './decide-transcript'
export { firstReplyOf } from './first-reply'
export { canonicalAddress } from './mail/canonical-address'
export { decideMailFilter, type MailDisposition, type MailFilterRules } from './mail/filter-mail'
export type { IncomingMail, MailAddress, MailAttachment, MailHeader } from './mail/incoming-mail'
export { matchMailThread } from './mail/match-thread'
export type { OutgoingMail } from './mail/outgoing-mail'
export { laterRoleLocalParts, roleLocalParts } from './mail/role-addresses'
export type { Message } from './message'
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
