import { derivedId } from 'frontdesk/core'
import * as inbox from 'frontdesk/inbox'
import type { Lookups, Write, WriteOf } from 'frontdesk/intake'
import type { Logged } from './log'

/** The state of the service, folded from the log alone. A service with a long log keeps the result in tables. */
export const fold = (log: readonly Logged[]) => {
  const conversations = new Map<string, inbox.Conversation>()
  const threads = new Map<string, inbox.ThreadEntry[]>()
  for (const each of log) {
    if (each.type !== 'step') continue
    const { conversationId: id, command } = each
    const thread = threads.get(id) ?? []
    threads.set(id, thread)
    for (const event of each.events) {
      const changed = inbox.evolve(conversations.get(id), event)
      conversations.set(id, changed)
      thread.push({ ...event, seq: changed.seq, decisionId: null })
    }
    // The values of personal fields are in the command only.
    const after = inbox.withPersonalFields(conversations.get(id), command)
    if (after) conversations.set(id, after)
  }

  type Test<Kind extends Write['kind']> = (write: WriteOf<Kind>) => boolean
  const writes = log.flatMap((each) => (each.type === 'write' ? [each.write] : []))
  const all = <Kind extends Write['kind']>(kind: Kind, holds: Test<Kind> = () => true) =>
    writes.filter((write): write is WriteOf<Kind> => write.kind === kind).filter(holds)
  const last = <Kind extends Write['kind']>(kind: Kind, holds: Test<Kind>) => all(kind, holds).at(-1)
  const unfiltered = () => [...conversations.values()].filter(({ filtered }) => filtered === null)

  const lookups: Lookups = {
    conversation: (id) => conversations.get(id),
    visibleMessages: (id) => {
      const messages = new Map(all('message').map(({ message }) => [message.id, message]))
      const visible = (threads.get(id) ?? []).filter(inbox.visibleToVisitor)
      return visible.flatMap((entry) => ('messageId' in entry && messages.get(entry.messageId)) || [])
    },
    contact: (id) => last('contact', ({ contact }) => contact.id === id)?.contact,
    contactAddress: (address) => last('contact-address', (write) => write.address === address) ?? null,
    newContactId: (address) => derivedId('contact', address),
    hasUnfilteredThread: (id) => unfiltered().some(({ contactId }) => contactId === id),
    visitor: (id) => last('visitor', ({ visitor }) => visitor.id === id)?.visitor ?? null,
    ledger: (id) => {
      const entries = all('ledger-entry', ({ principal }) => principal === id)
      return { head: entries.at(-1)?.head ?? null, records: entries.map(({ record }) => record) }
    },
    block: (id) => {
      const isSame = ({ block }: { readonly block: inbox.BlockKey }) => inbox.blockId(block) === id
      const blocks = all('block', isSame)
      return blocks.length > all('unblock', isSame).length ? blocks.at(-1)?.block : undefined
    },
    disposition: (id) => last('disposition', (write) => write.id === id)?.disposition ?? null,
    mailId: (inboxId, id) =>
      last('mail-id', (it) => it.inboxId === inboxId && inbox.normalMessageId(it.mailId) === id) ?? null,
    pool: (id) => {
      const turns = all('turn', ({ pool }) => pool === id)
      const byUser = Object.fromEntries(turns.map(({ userId, turn }) => [userId, turn]))
      return { id, counter: turns.at(-1) ?? null, turns: byUser }
    },
    workload: (id) => {
      const counted = unfiltered().filter(({ status, assigneeId }) => status === 'open' && assigneeId === id)
      return { open: counted.length, lastTurn: 0 }
    },
    pendingSubscription: (id) =>
      last('pending-subscription', (write) => write.conversationId === id)?.subscription ?? null,
    confirmation: (id) =>
      last('withdrawal-confirmation', (write) => write.recordId === id)?.confirmation ?? null,
  }
  return { ...lookups, conversations, threads, all }
}
