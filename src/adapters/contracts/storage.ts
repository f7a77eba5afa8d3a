import type { FieldTypes } from '../../inbox/conversation-fields'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import type { JsonObject } from '../../shared/json'
import type { Plan, RecordKey } from '../../shared/plan'

/** A record as it was read. `version` starts at 1 and grows by one with each write. */
export interface Stored<Value extends JsonObject = JsonObject> extends RecordKey {
  readonly version: number
  readonly value: Value
}

export interface StoredEntry {
  readonly seq: number
  readonly entry: JsonObject
}

export interface StoredFeedItem {
  readonly position: number
  readonly item: JsonObject
}

export interface StorageCapabilities {
  /** What was committed is there after the process was killed. */
  readonly durable: boolean
  /** Several processes may use the same data at once. */
  readonly shared: boolean
}

/** Everything a helpdesk keeps. All of it belongs to an account; every key starts with the account's id. */
export interface Storage {
  readonly capabilities: StorageCapabilities

  /** The records under these keys, in the order of the keys, as one consistent reading; `undefined` where there is none. */
  read(account: string, keys: readonly RecordKey[]): Promise<readonly (Stored | undefined)[]>

  /** Records of a kind whose ids begin with `prefix`, in the order of their ids (by UTF-8 bytes), behind `after`. */
  list(account: string, kind: string, page?: ListPage): Promise<readonly Stored[]>

  /** Entries of a thread with a sequence number above `after`, oldest first. */
  thread(account: string, conversationId: string, page?: SequencePage): Promise<readonly StoredEntry[]>

  /** Items of a feed with a position above `after`, oldest first. A position once read past never gains an item. */
  feed(account: string, feed: string, page?: SequencePage): Promise<readonly StoredFeedItem[]>

  /** The position of the newest item of a feed; 0 when it is empty. */
  feedPosition(account: string, feed: string): Promise<number>

  /**
   * Conversations that match, in order. Records of kind `conversation` are found by their declared fields, and by the
   * host's own ones in their property `fields`, which are indexed in the commit that writes the record.
   */
  find(account: string, query: ConversationQuery): Promise<readonly Stored[]>

  /** How many conversations match. `fields`: the host's own fields that the condition may ask for. */
  count(account: string, where: Condition, fields?: FieldTypes): Promise<number>

  /**
   * Applies the whole plan, or nothing: exactly one of two overlapping commits with a guard on the same record succeeds,
   * the other is refused.
   *
   * @throws HelpdeskError `VERSION_CONFLICT` when a guard does not hold, or when an entry's sequence number is taken.
   */
  commit(account: string, plan: Plan): Promise<void>

  close(): Promise<void>
}

export interface ListPage {
  readonly prefix?: string
  readonly after?: string
  /** @default 1000 */
  readonly limit?: number
}

export interface SequencePage {
  /** @default 0 */
  readonly after?: number
  /** @default 1000 */
  readonly limit?: number
}
