import type { FieldTypes } from '../../inbox/conversation-fields'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import type { JsonObject } from '../../shared/json'
import type { Plan, RecordKey } from '../../shared/plan'

/**
 * A record as it was read. `version` starts at 1 and grows by one with each commit that puts the record. A record that was
 * removed and is put again starts at 1.
 */
export interface Stored<Value extends JsonObject = JsonObject> extends RecordKey {
  /** The number of commits that wrote the record, from 1. */
  readonly version: number
  /** The record, as JSON. */
  readonly value: Value
}

/** An entry of a thread as it was read. */
export interface StoredEntry {
  /** The sequence number in the thread, from 1, which the plan named. */
  readonly seq: number
  /** The entry as the plan contained it, as JSON. */
  readonly entry: JsonObject
}

/** An item of a feed as it was read. */
export interface StoredFeedItem {
  /** The position in the feed, from 1, which the store assigned in the commit. */
  readonly position: number
  /** The item as the plan contained it, as JSON. */
  readonly item: JsonObject
}

export interface StorageCapabilities {
  /** Committed data survives a killed process. */
  readonly durable: boolean
  /** Several processes may use the same data at the same time. */
  readonly shared: boolean
  /**
   * Each commit announces its feeds and effects in its own transaction, to a transport with the capability `hearsStore`.
   *
   * @default false
   */
  readonly announces?: boolean
}

/**
 * Stores all data of a helpdesk. All data belongs to an account, and no call shows or changes data of another account. An
 * account needs no creation: the first commit to it may write anything, and all reads of an unknown account are empty.
 *
 * **Names** are any text except the empty text, and without NUL and half surrogate pairs: at most 256 UTF-16 units for ids
 * of accounts, kinds and the declared text fields of conversations, 512 for ids of records, conversations, feeds and effects.
 * Upper and lower case differ. Wherever ids are in order, it is the order of their UTF-8 bytes (`compareText` of
 * `frontdesk/adapters/stores`), which differs from the order of JavaScript.
 *
 * **Values** come back as JSON represents them, of any size, also with NUL or half a surrogate pair in a text. A store
 * copies them in the call: a caller may change its objects after the commit.
 *
 * **Wrong input** is refused with `INVALID_INPUT` and changes nothing. `checkedStore` of `frontdesk/adapters/stores` does all
 * of that, so an implementation behind it gets valid input only.
 */
export interface Storage {
  /** The abilities of the store beyond the contract. */
  readonly capabilities: StorageCapabilities

  /**
   * The records with these keys, in the order of the keys, read as one consistent snapshot; `undefined` for an absent
   * record. A key may occur twice and then is answered twice. At most 10,000 keys.
   */
  read(account: string, keys: readonly RecordKey[]): Promise<readonly (Stored | undefined)[]>

  /**
   * Records of a kind whose id begins with `prefix` and is greater than `after`, ordered by id (UTF-8 bytes). `after` need
   * not begin with `prefix`, and no record needs to have that id. Conversations are listed as all other kinds.
   */
  list(account: string, kind: string, page?: ListPage): Promise<readonly Stored[]>

  /** Entries of a thread with a sequence number above `after`, in the order of the numbers. */
  thread(account: string, conversationId: string, page?: SequencePage): Promise<readonly StoredEntry[]>

  /**
   * Items of a feed with a position above `after`, oldest first. Positions become visible in order: after a reader has
   * read a position, no item appears at or below it.
   */
  feed(account: string, feed: string, page?: SequencePage): Promise<readonly StoredFeedItem[]>

  /** The position of the newest item that was ever added to a feed, also when it was trimmed; 0 without one. */
  feedPosition(account: string, feed: string): Promise<number>

  /**
   * As `feedPosition`, of several feeds, in the order of the names. A name may occur twice and then is answered twice. At
   * most 10,000 names.
   */
  feedPositions(account: string, feeds: readonly string[]): Promise<readonly number[]>

  /**
   * The records of kind `conversation` that match, in the order of the query. Conditions can use the declared fields of
   * `conversation` records (`conversationFields`), and the host's own fields in the property `fields`. The commit that writes
   * the record indexes them: a conversation is found by the values that it was written with last, and by no others.
   *
   * - Texts are equal when they are the same, case included. An absent field and `null` are the same.
   * - A negative operator, and `not`, hold exactly where the positive form does not, so also for an absent value.
   * - A value of a host's field whose type differs from the type in `fields` of the query counts as absent.
   * - The order is by the field of `sort`, where an absent value counts as 0, and then by id (UTF-8 bytes); `descending`
   *   reverses both. `after` is a position in that order, and no conversation needs to be there.
   *
   * `findIn` of `frontdesk/adapters/stores` does all of that on records in memory. `lowerQuery` prepares a condition for a
   * database.
   *
   * @throws HelpdeskError `INVALID_RULE` for a condition outside the closed form or its limits, `INVALID_INPUT` for the rest
   * of the query.
   */
  find(account: string, query: ConversationQuery): Promise<readonly Stored[]>

  /** The number of conversations that match, as `find` matches. `fields`: the host's own fields that the condition may use. */
  count(account: string, where: Condition, fields?: FieldTypes): Promise<number>

  /**
   * Applies the whole plan, or nothing. Overlapping commits have the result of some order, one after the other. So of
   * several that guard one version of a record and change it, exactly one succeeds; of two that each guard a record which
   * the other changes, exactly one; and of several that append the same entry, exactly one. Plans that name the same
   * records in different orders must not block each other for ever.
   *
   * First all guards and sequence numbers are checked. Then removes and puts, drops and appends, cancels and effects, trims
   * and feed items are applied, in this order. `Plan` says what each of them means.
   *
   * @throws HelpdeskError `VERSION_CONFLICT` when a guard does not hold, or when an entry's sequence number is taken.
   * `INVALID_INPUT` for a plan that some store could not keep unchanged: a wrong name, a declared field of a conversation
   * with a value of another type, a value of a host's field that cannot be indexed, a thread that is dropped and appended to.
   */
  commit(account: string, plan: Plan): Promise<void>

  /** Releases connections and files. Later calls fail. */
  close(): Promise<void>
}

export interface ListPage {
  /** The text with which the ids of the records begin. @default any id */
  readonly prefix?: string
  /** The id after which the page begins. @default from the first id */
  readonly after?: string
  /** The largest number of records to return. @default 1000 */
  readonly limit?: number
}

export interface SequencePage {
  /** The sequence number or position after which the page begins. @default 0 */
  readonly after?: number
  /** The largest number of entries or items to return. @default 1000 */
  readonly limit?: number
}
