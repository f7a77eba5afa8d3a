import { conversationIndexes } from './conversation-indexes'

/**
 * The migrations from an empty database to the newest schema. `id` is the type of text that is compared by bytes. A
 * released migration never changes, so it contains its complete SQL. Changes are new migrations at the end.
 */
export const migrations: readonly ((id: string) => readonly string[])[] = [
  (id) => [
    `create table frontdesk_records (
      account ${id} not null, kind ${id} not null, id ${id} not null,
      version bigint not null, value text not null,
      primary key (account, kind, id))`,
    `create table frontdesk_conversations (
      account ${id} not null, id ${id} not null,
      version bigint not null, value text not null,
      "inboxId" ${id}, "channelKind" ${id}, "channelId" ${id}, "status" ${id}, "filtered" ${id}, "control" ${id},
      "assigneeId" ${id}, "teamId" ${id}, "visitorId" ${id}, "contactId" ${id},
      "createdAt" bigint, "lastMessageAt" bigint, "waitingSince" bigint,
      primary key (account, id))`,
    ...conversationIndexes(),
    `create table frontdesk_entries (
      account ${id} not null, conversation ${id} not null, seq bigint not null, entry text not null,
      primary key (account, conversation, seq))`,
    `create table frontdesk_feeds (
      account ${id} not null, feed ${id} not null, position bigint not null,
      primary key (account, feed))`,
    `create table frontdesk_feed_items (
      account ${id} not null, feed ${id} not null, position bigint not null, item text not null,
      primary key (account, feed, position))`,
    `create table frontdesk_effects (
      account ${id} not null, id ${id} not null, kind text not null, payload text not null,
      due_at bigint not null, ready_at bigint, state text not null, attempt bigint not null, error text not null,
      primary key (account, id))`,
    `create index frontdesk_effects_ready on frontdesk_effects (ready_at, account, id) where ready_at is not null`,
    `create index frontdesk_effects_dead on frontdesk_effects (account, id) where state = 'dead'`,
  ],
  () => [
    `alter table frontdesk_conversations add column "erasedAt" bigint`,
    `create index frontdesk_effects_unfinished on frontdesk_effects (account, id) where state <> 'done'`,
    `create index frontdesk_effects_done on frontdesk_effects (account, due_at, id) where state = 'done'`,
    `update frontdesk_effects set error = '' where state = 'done'`,
  ],
  (id) => [
    `create table frontdesk_fields (
      account ${id} not null, conversation ${id} not null, field ${id} not null, position bigint not null,
      "text" ${id}, number bigint,
      primary key (account, conversation, field, position))`,
    `create index frontdesk_fields_text on frontdesk_fields (account, field, "text", conversation, position)
      where "text" is not null`,
    `create index frontdesk_fields_number on frontdesk_fields (account, field, number, conversation)
      where number is not null`,
  ],
  () => [
    `alter table frontdesk_effects add column since bigint`,
    `create index frontdesk_effects_turns on frontdesk_effects (account, kind, ready_at, id)
      where ready_at is not null`,
  ],
]
