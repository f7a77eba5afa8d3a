import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runTraffic, type TrafficRun, type TrafficStep, traffic } from '../../src/testing/arbitraries'
import { openShop } from '../helpdesk/shop'

const openRun = async () => {
  const shop = await openShop()
  const { acme, ada, helpdesk } = shop
  await ada.channels.createHostedAddress({ inboxId: 'support', address: 'sales@acme.example', name: 'Sales' })
  const run: TrafficRun = {
    admin: 'ada',
    users: ['ana', 'ben', 'cem'],
    visitors: [acme.host.newVisitorToken(), acme.host.newVisitorToken()],
    work: helpdesk.worker.drain,
  }
  return { ...shop, run }
}

const chat: TrafficStep = {
  kind: 'chat',
  visitor: 3,
  targetedMessage: 5,
  clientId: '1',
  sessionId: 's1',
  text: 'Hello',
}
const close: TrafficStep = {
  kind: 'act',
  user: 0,
  conversation: 7,
  commandId: '1',
  command: { type: 'close' },
}

test('a step that finds nothing to act on gives null', async () => {
  const { acme, run } = await openRun()
  expect(await runTraffic(acme, [close], run)).toEqual([{ kind: 'act', result: null }])
})

test('a chat goes to a published message, and an act to a conversation that a user may see', async () => {
  const { acme, run } = await openRun()
  const [sent, closed] = await runTraffic(acme, [chat, close], run)
  expect(sent).toMatchObject({ kind: 'chat', receipt: { accepted: true } })
  expect(closed).toMatchObject({ kind: 'act', result: { accepted: true } })
  const { rows } = await acme.agent('ana').conversations.list({ view: 'all', status: 'closed' })
  expect(rows).toHaveLength(1)
})

test('an unpublished message gets no chat', async () => {
  const { acme, ada, run } = await openRun()
  await ada.targetedMessages.unpublish('hello')
  expect(await runTraffic(acme, [chat], run)).toEqual([{ kind: 'chat', receipt: null }])
})

test('a conversation beyond the first page of a list is found too', async () => {
  const { acme, run } = await openRun()
  const visitors = Array.from({ length: 101 }, () => acme.host.newVisitorToken())
  const chats = visitors.map((_, visitor) => ({ ...chat, visitor }))
  await runTraffic(acme, chats, { ...run, visitors })
  const closes = visitors.map((_, conversation) => ({
    ...close,
    conversation,
    commandId: `c${conversation}`,
  }))
  await runTraffic(acme, closes, run)
  const open = await acme.agent('ana').conversations.list({ view: 'all', status: 'open' })
  expect(open.rows).toEqual([])
})

test('a customer answers a mail that was sent', async () => {
  const { acme, run } = await openRun()
  const [step] = fc
    .sample(traffic({ addresses: ['help@acme.example'] }), { numRuns: 50, seed: 1 })
    .flat()
    .filter((each) => each.kind === 'mail')
  if (step === undefined) throw new Error('Expected a mail among the steps.')
  const received: unknown[] = []
  const account = {
    ...acme,
    mail: {
      receive: (mail: (typeof step)['mail'], source: Uint8Array) => {
        received.push(mail.inReplyTo)
        return acme.mail.receive(mail, source)
      },
    },
  }
  await runTraffic(account, [{ ...step, answers: 4 }], { ...run, sent: () => ['a@x', 'b@x', 'c@x'] })
  expect(received).toEqual([['b@x']])
})

test('generated traffic plays against an account without fields', async () => {
  await fc.assert(
    fc.asyncProperty(traffic({ maxLength: 10 }), async (steps) => {
      const { acme, run } = await openRun()
      const results = await runTraffic(acme, steps, run)
      expect(results.map(({ kind }) => kind)).toEqual(steps.map(({ kind }) => kind))
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('the options of traffic reach its steps', () => {
  const options = { users: ['eve'], addresses: ['hi@ex.com'], messages: ['Hm?'], maxLength: 3 }
  const sample = fc.sample(traffic(options), { numRuns: 300, seed: 1 })
  const steps = sample.flat()
  expect(Math.max(...sample.map(({ length }) => length))).toBe(3)
  expect(new Set(steps.flatMap((each) => (each.kind === 'mail' ? each.mail.envelope.to : [])))).toEqual(
    new Set(['hi@ex.com']),
  )
  expect(new Set(steps.flatMap((each) => (each.kind === 'chat' ? [each.text] : [])))).toEqual(
    new Set(['Hm?']),
  )
  const commands = steps.flatMap((each) => (each.kind === 'act' ? [each.command] : []))
  expect(commands.some(({ type }) => type === 'set-fields')).toBe(false)
  const assigned = commands.flatMap((each) => (each.type === 'assign' ? [each.userId] : []))
  expect(new Set(assigned)).toEqual(new Set(['eve', null]))
})
