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
  /** Committed data survives a killed process. */
  readonly durable: boolean
  /** Several processes may use the same data at the same time. */
  readonly shared: boolean
}

/** Stores all data of a helpdesk. All data belongs to an account; every key starts with the account's id. */
export interface Storage {
  readonly capabilities: StorageCapabilities

  /**
   * The records with these keys, in the order of the keys, read as one consistent snapshot; `undefined` for an absent
   * record.
   */
  read(account: string, keys: readonly RecordKey[]): Promise<readonly (Stored | undefined)[]>

  /** Records of a kind whose id begins with `prefix` and is greater than `after`, ordered by id (UTF-8 bytes). */
  list(account: string, kind: string, page?: ListPage): Promise<readonly Stored[]>

  /** Entries of a thread with a sequence number above `after`, oldest first. */
  thread(account: string, conversationId: string, page?: SequencePage): Promise<readonly StoredEntry[]>

  /**
   * Items of a feed with a position above `after`, oldest first. Positions become visible in order: after a reader has
   * read a position, no item appears at or below it.
   */
  feed(account: string, feed: string, page?: SequencePage): Promise<readonly StoredFeedItem[]>

  /** The position of the newest item of a feed; 0 when it is empty. */
  feedPosition(account: string, feed: string): Promise<number>

  /**
   * The conversations that match, in the order of the query. Conditions can use the declared fields of `conversation`
   * records, and the host's own fields in the property `fields`. The commit that writes the record indexes them.
   */
  find(account: string, query: ConversationQuery): Promise<readonly Stored[]>

  /** The number of conversations that match. `fields`: the host's own fields that the condition may use. */
  count(account: string, where: Condition, fields?: FieldTypes): Promise<number>

  /**
   * Applies the whole plan, or nothing. Of two overlapping commits with a guard on the same record, exactly one
   * succeeds.
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
