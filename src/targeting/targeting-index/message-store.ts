import { createKeyTables } from '../../rules/rule-index/key-tables'
import { createOrderedList, type OrderedList } from '../../rules/rule-index/ordered-list'
import type { Postings } from '../../rules/rule-index/postings'
import { createValueTable, type ValueTable } from '../../rules/rule-index/value-table'
import { inOrder } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { compileMessage, type MessageTest } from './compile-message'
import { type IndexedMessage, indexMessage, type SingleAudience } from './index-message'
import { createMessageStates, type MessageStates, postingOf, slotOf } from './message-states'

/** Messages in their order, and the tables that lead from a visit to them. */
export interface MessageStore<Message extends MessageTargeting> {
  readonly ordered: OrderedList<Message>
  readonly states: MessageStates
  /** The compiled checks of a message, built at the first use. */
  readonly test: (slot: number) => MessageTest
  /** All messages and their checks, in order. */
  readonly all: () => readonly { readonly message: Message; readonly test: MessageTest }[]
  /** The postings of all rules that the page meets. */
  readonly collect: (page: PageUrl) => readonly Postings[]
  /** For each of these audiences, the slots of the messages that are on by default, in order. */
  readonly collectGroups: (audiences: readonly SingleAudience[]) => readonly Postings[]
  /** For each of these lists, the slots of the messages that are on by default. */
  readonly collectListed: (lists: readonly string[]) => readonly Postings[]
  readonly add: (message: Message) => void
  readonly replace: (message: Message) => void
  readonly remove: (id: string) => void
}

export const createMessageStore = <Message extends MessageTargeting>(): MessageStore<Message> => {
  const ordered = createOrderedList<Message>()
  const states = createMessageStates()
  const lists = createValueTable(ordered.rank)
  const groups = createValueTable(ordered.rank)
  const tests: (MessageTest | undefined)[] = []
  let all: ReturnType<MessageStore<Message>['all']> | undefined

  const tables = createKeyTables((posting) => ordered.rank(slotOf(posting)))

  const change = (how: 'add' | 'remove', slot: number, filed: IndexedMessage): void => {
    for (const { access, keys, negative } of filed.rules) {
      const table = tables.of(access)
      for (const key of keys) table[how](key, postingOf(slot, negative))
    }
    for (const list of filed.lists) lists[how](list, slot)
    if (filed.group) groups[how](filed.group, slot)
  }

  const insert = (message: Message, filed: IndexedMessage): void => {
    const slot = ordered.insert(message, (other) => inOrder(message, other) < 0)
    states.set(slot, filed)
    all = undefined
    change('add', slot, filed)
  }

  const take = (slot: number): void => {
    change('remove', slot, indexMessage(ordered.item(slot)))
    tests[slot] = undefined
    all = undefined
    ordered.remove(slot)
  }

  const test = (slot: number): MessageTest => (tests[slot] ??= compileMessage(ordered.item(slot)))

  return {
    ordered,
    states,
    test,
    all: () =>
      (all ??= ordered.items().map((message) => ({ message, test: test(ordered.slotOf(message.id)) }))),
    collect: (page) => {
      const hits: Postings[] = []
      tables.collect(page, hits)
      return hits
    },
    collectGroups: (audiences) => collected(groups, audiences),
    collectListed: (ids) => collected(lists, ids),
    add: (message) => insert(message, indexMessage(message)),
    replace: (message) => {
      const slot = ordered.slotOf(message.id)
      const filed = indexMessage(message)
      take(slot)
      insert(message, filed)
    },
    remove: (id) => take(ordered.slotOf(id)),
  }
}

const collected = (table: ValueTable, keys: readonly string[]): readonly Postings[] => {
  const hits: Postings[] = []
  if (keys.length > 0) table.collect(keys, hits)
  return hits
}
