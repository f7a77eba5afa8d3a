import { expect } from 'vitest'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import type { ConversationEvent, ThreadEntry } from '../../src/inbox/conversation/events'
import { evolve } from '../../src/inbox/conversation/evolve'
import { listCondition } from '../../src/inbox/views/list-request'
import type { Disposition, RecordedDecision } from '../../src/index'
import type { Store } from './shop'

/** Everything of the account, as far as it has to hold together. */
export const readAll = async (storage: Store) => {
  const records = async <Value>(kind: string, prefix = ''): Promise<readonly (readonly [string, Value])[]> =>
    (await storage.list('acme', kind, { prefix })).map(({ id, value }) => [id, value as unknown as Value])
  const conversations = await records<Conversation>('conversation')
  const threads = await Promise.all(
    conversations.map(async ([id]) =>
      (await storage.thread('acme', id)).map(({ entry }) => entry as unknown as ThreadEntry),
    ),
  )
  return {
    conversations: conversations.map(([, value]) => value),
    threads,
    decisions: await records<RecordedDecision>('decision'),
    dispositions: await records<Disposition>('disposition'),
    workloads: new Map(await records<{ open: number }>('load')),
    messages: await records('message'),
    suppressed: await records('suppressed'),
  }
}

export type Everything = Awaited<ReturnType<typeof readAll>>

/** A log without holes that folds to its record, and every message in one place of one thread. */
export const expectSoundThreads = ({ conversations, threads, messages }: Everything): void => {
  for (const [index, thread] of threads.entries()) {
    expect(thread.map(({ seq }) => seq)).toEqual(thread.map((_, at) => at + 1))
    const events = thread.map(({ seq: _, decisionId: __, ...event }) => event as ConversationEvent)
    expect(events.reduce<Conversation | undefined>(evolve, undefined)).toEqual(
      withoutPhone(conversations[index] as Conversation),
    )
  }
  const named = namedMessages(threads)
  expect(new Set(named).size).toBe(named.length)
  expect([...named].sort()).toEqual(messages.map(([id]) => id).sort())
}

/** The values of personal fields stand in no log. */
const withoutPhone = ({ fields, ...conversation }: Conversation): Conversation => {
  const { phone: _, ...logged } = fields ?? {}
  return { ...conversation, ...(fields && { fields: logged }) }
}

/** The index of the host's fields finds what the records hold. */
export const expectTrueFields = async (storage: Store, { conversations }: Everything): Promise<void> => {
  const types = { tags: 'list', seats: 'number', phone: 'text' } as const
  const asked = [
    ['tags', 'contains', 'vip', (found: unknown) => Array.isArray(found) && found.includes('vip')],
    ['seats', 'greaterThan', 9, (found: unknown) => Number(found) > 9],
    ['phone', 'notEqual', '0150', (found: unknown) => found !== '0150'],
  ] as const
  for (const [field, operator, value, holds] of asked) {
    const expected = conversations.filter(({ fields }) => holds(fields?.[field])).length
    const count = await storage.count('acme', { fact: `fields.${field}`, operator, value }, types)
    expect([field, count]).toEqual([field, expected])
  }
}

const namedMessages = (threads: readonly (readonly ThreadEntry[])[]): readonly string[] =>
  threads.flatMap((thread) => thread.flatMap((entry) => ('messageId' in entry ? [entry.messageId] : [])))

/** Each inbound message has one disposition, and what was accepted is in one thread, or kept back, or a copy. */
export const expectOneDispositionEach = (
  { dispositions, threads, suppressed }: Everything,
  arrived: { readonly mails: number },
): void => {
  const named = namedMessages(threads)
  const kept = new Set(suppressed.map(([id]) => id))
  for (const [id, { kind, messageId }] of dispositions) {
    if (id.startsWith('command_') || id.startsWith('bot/')) continue
    const places = named.filter((each) => each === messageId).length
    expect([id, kind, places, kept.has(messageId)]).toEqual([
      id,
      kind,
      kind === 'suppressed' ? 0 : 1,
      kind === 'suppressed',
    ])
  }
  expect(dispositions.filter(([id]) => id.startsWith('mail'))).toHaveLength(arrived.mails)
}

/** The load of each person is how many open, unfiltered conversations they have. */
export const expectTrueLoads = ({ conversations, workloads }: Everything): void => {
  for (const userId of ['ana', 'ben', 'cem', 'ada']) {
    const open = conversations.filter(
      ({ status, filtered, assigneeId }) => status === 'open' && filtered === null && assigneeId === userId,
    )
    expect([userId, workloads.get(userId)?.open ?? 0]).toEqual([userId, open.length])
  }
}

/** All, Bots and Filtered share the inbox out. */
export const expectPartition = async (storage: Store, { conversations }: Everything): Promise<void> => {
  const counts = await Promise.all(
    (['all', 'bots', 'filtered'] as const).map((view) =>
      storage.count('acme', listCondition({ view, status: 'any' }, 'ana', ['support'])),
    ),
  )
  expect(counts.reduce((sum, count) => sum + count)).toBe(conversations.length)
}

/** An explanation ends with the reason of its decision, and says yes where the outcome does. */
export const expectTrueExplanations = ({ decisions, threads }: Everything): void => {
  for (const [id, { conversationId, seq, decisions: made }] of decisions) {
    const entry = threads.flat().find(({ decisionId }) => decisionId === id)
    expect([id, entry?.seq]).toEqual([`${conversationId}/${seq}`, seq])
    for (const { policy, reason, explanation } of made) {
      expect([policy, explanation.reason]).toEqual([policy, reason])
      const says = affirmed[policy]?.(reason, entry as ThreadEntry)
      expect([policy, reason, explanation.holds]).toEqual([policy, reason, says ?? explanation.holds])
    }
  }
}

/** What a decision that stands in a thread must have answered, read from what followed. */
const affirmed: Readonly<Record<string, (reason: string, entry: ThreadEntry) => boolean>> = {
  consent: () => true,
  block: (reason) => reason === 'SENDER_BLOCKED',
  routing: (_, entry) => entry.type === 'Assigned' && entry.assigneeId !== null,
  assignment: () => true,
  duplicate: () => false,
  threading: (reason) => reason.startsWith('THREAD_BY_'),
  transcript: (_, { type }) => type === 'TranscriptSent',
}
