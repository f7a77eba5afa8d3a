import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { createLog } from '../../../examples/event-sourced/log'
import { fold } from '../../../examples/event-sourced/state'
import { openPlay } from '../../helpdesk/play'
import { says } from '../../helpdesk/shop'
import { runs } from '../../support/runs'
import { openService } from './open-service'
import { sideBySide, stories } from './side-by-side'

test.prop([stories], { numRuns: runs(60) })(
  'R-19, R-20: a service that stores only events decides as the helpdesk does',
  async (story) => {
    const { log, helpdesk, service } = await sideBySide(story)
    expect(service).toEqual(helpdesk)
    // The log is JSON: another process that reads it has the same state.
    const again = createLog([...log.lines()])
    expect(comparableState(fold(await again.read()))).toEqual(comparableState(fold(await log.read())))
  },
)

const comparableState = ({ conversations, threads, all }: ReturnType<typeof fold>) => ({
  conversations,
  threads,
  messages: all('message'),
})

test.prop([stories], { numRuns: runs(30) })(
  'R-19, R-20: acts at the same moment, each twice, have happened once',
  async ({ steps }) => {
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

test('the example has less than 150 lines of its own', () => {
  const folder = new URL('../../../examples/event-sourced/', import.meta.url)
  const lines = readdirSync(folder)
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => !/^\s*(import|\/\/|\/?\*|$)/.test(line))
  expect(lines.length).toBeLessThan(150)
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
    () => service.consent({ type: 'toString' }, place),
    () => service.withdraw({}, place.visitorId),
    () => service.mail({ text: 'x' }),
  ])
    await expect(call()).rejects.toMatchObject(refused)
  expect(log.lines()).toEqual([])
})
