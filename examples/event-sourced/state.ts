import {
  type Conversation,
  evolve,
  type Message,
  type ThreadEntry,
  visibleToVisitor,
  withPersonalFields,
} from 'frontdesk/inbox'
import type { Ledger, People, PlannedEffect, PoolTurns, Write, WriteOf } from 'frontdesk/intake'
import type { Logged } from './log'

/** What the service knows, folded from the log alone. A service with a long log keeps the result in tables. */
export const fold = (log: readonly Logged[]) => {
  const conversations = new Map<string, Conversation>()
  const threads = new Map<string, readonly ThreadEntry[]>()
  const due = new Map<string, PlannedEffect>()
  const writes: Write[] = []
  for (const each of log) {
    if (each.type === 'write') writes.push(each.write)
    if (each.type === 'effect') due.set(each.effect.id, each.effect)
    if (each.type === 'performed') due.delete(each.effectId)
    if (each.type !== 'step') continue
    let changed = conversations.get(each.conversationId)
    for (const event of each.events) {
      changed = evolve(changed, event)
      const entry = { ...event, seq: changed.seq, decisionId: null }
      threads.set(changed.id, [...(threads.get(changed.id) ?? []), entry])
    }
    // The values of personal fields are in the command only.
    const after = withPersonalFields(changed, each.command)
    if (after) conversations.set(after.id, after)
  }

  const all = <Kind extends Write['kind']>(kind: Kind): readonly WriteOf<Kind>[] =>
    writes.filter((write): write is WriteOf<Kind> => write.kind === kind)
  /** The newest write of a kind. */
  const last = <Kind extends Write['kind']>(kind: Kind, holds: (write: WriteOf<Kind>) => boolean) =>
    all(kind).filter(holds).at(-1)
  return {
    conversations,
    threads,
    due,
    all,
    last,
    disposition: (id: string) => last('disposition', (write) => write.id === id)?.disposition ?? null,
    ledger: (principal: string | null | undefined): Ledger => {
      const entries = all('ledger-entry').filter((write) => write.principal === principal)
      return { head: entries.at(-1)?.head ?? null, records: entries.map(({ record }) => record) }
    },
    /** The messages of a conversation that its customer can see, oldest first. */
    messages: (conversationId: string): readonly Message[] => {
      const messages = new Map(all('message').map(({ message }) => [message.id, message]))
      return (threads.get(conversationId) ?? [])
        .filter(visibleToVisitor)
        .flatMap((entry) => ('messageId' in entry && messages.get(entry.messageId)) || [])
    },
    workload: (userId: string): People['workloads'][string] => {
      const counted = [...conversations.values()].filter(
        ({ status, filtered, assigneeId }) => status === 'open' && filtered === null && assigneeId === userId,
      )
      return { open: counted.length, lastTurn: 0 }
    },
    pool: (id: string): PoolTurns => {
      const turns = all('turn').filter(({ pool }) => pool === id)
      return {
        id,
        counter: turns.at(-1) ?? null,
        turns: Object.fromEntries(turns.map(({ userId, turn }) => [userId, turn])),
      }
    },
  }
}

export type State = ReturnType<typeof fold>
