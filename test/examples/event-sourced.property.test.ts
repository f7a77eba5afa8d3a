import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { createLog } from '../../examples/event-sourced/log'
import { createService } from '../../examples/event-sourced/service'
import { fold } from '../../examples/event-sourced/state'
import { channelKinds } from '../../src/inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import type { ThreadEntry } from '../../src/inbox/conversation/events'
import type { AccountSetup, VisitOutcome } from '../../src/intake'
import type { Disposition } from '../../src/records/disposition'
import type { TrafficStep } from '../../src/testing/arbitraries/traffic'
import { readAll } from '../helpdesk/invariants'
import { openPlay, type Play, shopTraffic } from '../helpdesk/play'
import { leaves, says, secret } from '../helpdesk/shop'
import { runs } from '../support/runs'

/**
 * The paths that the example has: no bot answers, so all chats come through the message without a bot. Every fifth command
 * blocks, so that blocked senders write.
 */
/** The place of the message `hello` among the published ones. */
const hello = 0

const known = shopTraffic().map((steps) =>
  steps.map((step): TrafficStep => {
    if (step.kind === 'chat') return { ...step, targetedMessage: hello }
    const blocks = step.kind === 'act' && Number(step.commandId) % 5 === 0
    return blocks ? { ...step, command: { type: 'block' } } : step
  }),
)

const readSetup = async ({ storage }: Play): Promise<AccountSetup> => {
  const all = async <Value>(kind: string): Promise<readonly Value[]> =>
    (await storage.list('acme', kind)).map(({ value }) => value as unknown as Value)
  return {
    users: await all('user'),
    inboxes: await all('inbox'),
    channels: await all('channel'),
    targetedMessages: await all('widget'),
    bots: await all('bot'),
    fields: await all('field'),
    kinds: channelKinds(),
    zone: 'UTC',
  }
}

/** A service with the settings, the clock and the key of a helpdesk. */
const openService = async (play: Play) => {
  const log = createLog()
  const counters = new Map<string, number>()
  const nextId = (prefix: string): string => {
    counters.set(prefix, (counters.get(prefix) ?? 0) + 1)
    return `${prefix}_${String(counters.get(prefix)).padStart(24, '0')}`
  }
  let setup = await readSetup(play)
  const service = createService(log, {
    setup: () => setup,
    moment: () => ({ now: play.clock.at, tokenKey: secret, salt: nextId('salt') }),
    nextId,
  })

  const perform = async (step: TrafficStep, sent = play.sent): Promise<unknown> => {
    setup = await readSetup(play)
    const place = (index: number) => ({
      visitorId: play.visitorIds[index % play.visitorIds.length] as string,
      targetedMessageId: 'hello',
    })
    if (step.kind === 'email') return service.leaveEmail(leaves(step.email), place(step.visitor))
    if (step.kind === 'chat') {
      const { clientId, sessionId, text } = step
      return service.chat(says(text, { clientId, sessionId }), place(step.visitor))
    }
    if (step.kind === 'mail') {
      const answered = step.answers === null ? undefined : sent[step.answers % (sent.length || 1)]
      return service.mail(answered ? { ...step.mail, inReplyTo: [answered.messageId] } : step.mail)
    }
    if (step.kind === 'act') {
      const ids = [...(await service.state()).conversations.keys()].sort()
      const conversationId = ids[step.conversation % (ids.length || 1)]
      const agentId = ['ana', 'ben', 'cem'][step.user % 3] as string
      const { command, commandId } = step
      return conversationId && service.act(command, { agentId, conversationId, commandId })
    }
    return undefined
  }
  return { log, service, perform }
}

/** Ids of contacts and sessions differ: the helpdesk derives them from its secret. */
const comparable = ({ contactId, removedContactIds, sessionId: _, ...conversation }: Conversation) => ({
  ...conversation,
  hasContact: contactId !== null,
  removed: removedContactIds.length,
})

const page = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const

/** The reason of targeting differs: the helpdesk explains only the messages that it checked. */
const visited = ({
  place,
  conversation,
  because: { targeting: _, ...because },
  ...outcome
}: VisitOutcome) => ({
  ...outcome,
  message: place?.targetedMessage.id,
  conversation: conversation && comparable(conversation),
  because,
})

const told = ({ seq, type, reason, by }: ThreadEntry) => `${seq} ${type} ${reason} ${by.kind}`

const sorted = (dispositions: Iterable<readonly [string, Disposition]>) =>
  [...dispositions].sort(([left], [right]) => (left < right ? -1 : 1))

test.prop([known], { numRuns: runs(60) })(
  'R-19, R-20: a service that stores only events decides as the helpdesk does',
  async (steps) => {
    const play = await openPlay()
    const { log, service, perform } = await openService(play)
    for (const step of steps) {
      const sent = [...play.sent]
      await play.inTurn([step])
      await perform(step, sent)
    }
    await play.helpdesk.worker.drain()

    const [helpdesk, state] = [await readAll(play.storage), await service.state()]
    const ids = helpdesk.conversations.map(({ id }) => id)
    expect([...state.conversations.keys()].sort()).toEqual(ids)
    expect(ids.flatMap((id) => state.conversations.get(id) ?? []).map(comparable)).toEqual(
      helpdesk.conversations.map(comparable),
    )
    expect(ids.map((id) => state.threads.get(id)?.map(told))).toEqual(
      helpdesk.threads.map((thread) => thread.map(told)),
    )
    const dispositions = state.all('disposition').map(({ id, disposition }) => [id, disposition] as const)
    expect(sorted(dispositions)).toEqual(sorted(helpdesk.dispositions))
    for (const [id, { open }] of helpdesk.workloads) expect(state.workload(id).open).toBe(open)
    const suppressed = state.all('suppressed-message').map(({ message }) => message.id)
    expect(suppressed.sort()).toEqual(helpdesk.suppressed.map(([id]) => id).sort())
    expect((await sentBy(log)).sort()).toEqual(play.sent.map(({ messageId }) => messageId).sort())

    for (const visitor of play.visitors) {
      const shown = await visitor.visit(page)
      expect(visited(await service.visit(page, visitor.visitorId))).toEqual(visited(shown))
    }

    // The log is JSON: another process that reads it has the same state.
    const again = createLog([...log.lines()])
    expect(comparableState(fold(await again.read()))).toEqual(comparableState(state))
  },
)

const comparableState = ({ conversations, threads, all }: ReturnType<typeof fold>) => ({
  conversations,
  threads,
  messages: all('message'),
})

/** The Message-IDs of the mails that the log asks to send. */
const sentBy = async (log: ReturnType<typeof createLog>): Promise<string[]> =>
  (await log.read()).flatMap((each) =>
    each.type === 'effect' && each.effect.kind === 'send-mail' ? [each.effect.payload.mail.messageId] : [],
  )

test.prop([known], { numRuns: runs(30) })(
  'R-19, R-20: acts at the same moment, each twice, have happened once',
  async (steps) => {
    const play = await openPlay()
    const { service, perform, log } = await openService(play)
    for (const step of steps) {
      const [first, second] = await Promise.all([perform(step, []), perform(step, [])])
      if (step.kind === 'chat') expect(second).toEqual(first)
    }
    const state = await service.state()
    const ids = state.all('disposition').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const messages = state.all('message').map(({ message }) => message.id)
    expect(new Set(messages).size).toBe(messages.length)
    expect(await log.append(0, [])).toBe(log.lines().length === 0)
  },
)

test('the log refuses an event of a type that this build does not know', async () => {
  const command = { type: 'close', at: 1, by: { kind: 'system', id: null } }
  const closed = { ...command, type: 'Closed', reason: 'CLOSED' }
  const read = (event: object) =>
    createLog([
      JSON.stringify({ type: 'step', conversationId: 'c', command, events: [event], because: {} }),
    ]).read()
  await expect(read(closed)).resolves.toHaveLength(1)
  await expect(read({ ...closed, type: 'toString' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('the service refuses input that its parsers refuse, and stores nothing', async () => {
  const play = await openPlay()
  const { service, log } = await openService(play)
  const place = { visitorId: play.visitorIds[0] as string, targetedMessageId: 'hello' }
  const names = { agentId: 'ana', conversationId: 'c', commandId: '1' }
  const refused = { code: 'INVALID_INPUT', details: { place: expect.any(String) } }
  for (const call of [
    () => service.chat(says(Number.NaN as never), place),
    () => service.leaveEmail({ email: 1 }, place),
    () => service.act({ type: 'toString' }, names),
    () => service.mail({ text: 'x' }),
  ])
    await expect(call()).rejects.toMatchObject(refused)
  expect(log.lines()).toEqual([])
})

test('the example has less than 150 lines of its own', () => {
  const folder = new URL('../../examples/event-sourced/', import.meta.url)
  const lines = readdirSync(folder)
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line))
  expect(lines.length).toBeLessThan(150)
})
