import type { ConversationField } from '../../inbox/conversation-fields'
import type { FieldRow } from '../stores/host-fields'

/** The tables of a helpdesk. Instants are epoch milliseconds, values are JSON text, so that every database keeps them alike. */
export interface Tables {
  frontdesk_schema: { id: number; version: number }
  frontdesk_records: RecordRow
  frontdesk_conversations: Omit<RecordRow, 'kind'> & Record<ConversationField, string | number | null>
  /** The values of the host's own fields, beside the records that they stand in. */
  frontdesk_fields: FieldRow & { account: string; conversation: string }
  frontdesk_entries: { account: string; conversation: string; seq: number; entry: string }
  /** The position of the newest item of each feed. */
  frontdesk_feeds: { account: string; feed: string; position: number }
  frontdesk_feed_items: { account: string; feed: string; position: number; item: string }
  frontdesk_effects: EffectRow
}

export interface RecordRow {
  account: string
  kind: string
  id: string
  version: number
  value: string
}

export interface EffectRow {
  account: string
  id: string
  kind: string
  /** Empty once the effect is done: its name is kept, so that it is not performed again, and nothing else. */
  payload: string
  due_at: number
  /** When it can be taken: the due instant, or the end of the lease; `null` when it is done or dead. */
  ready_at: number | null
  state: 'waiting' | 'taken' | 'done' | 'dead'
  attempt: number
  /** As JSON, which holds what a remote server may say, also what is no text to a database; empty when it never failed, and once it is done. */
  error: string
}
