import type { ConversationField } from '../../inbox/conversation-fields'
import type { FieldRow } from '../stores/host-fields'

/**
 * The tables of a helpdesk. Instants are epoch milliseconds and values are JSON text, so that all databases store them
 * in the same way.
 */
export interface Tables {
  frontdesk_schema: { id: number; version: number }
  frontdesk_records: RecordRow
  frontdesk_conversations: Omit<RecordRow, 'kind'> & Record<ConversationField, string | number | null>
  /** Index rows: the values of the host's own fields in conversations. */
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
  /** Empty when the effect is done: only its name is kept, so that it is not performed again. */
  payload: string
  due_at: number
  /**
   * The instant from which the effect can be taken: the due instant, or the end of the lease; `null` when it is done or
   * dead.
   */
  ready_at: number | null
  state: 'waiting' | 'taken' | 'done' | 'dead'
  attempt: number
  /** The instant at which it was due first, or at which it was revived; `null` in rows of older builds. */
  since: number | null
  /**
   * JSON text, because an error of a remote server may contain characters that databases refuse. Empty before the first
   * failure, and when the effect is done.
   */
  error: string
}
