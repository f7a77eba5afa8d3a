import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { AgentEntry, ConversationDetail } from '../../examples/helpdesk/api'
import { seededRandom } from '../../src/shared/random'
import { type AttemptKind, createAttempts } from './attempts'
import { createTraffic, customer, textOf, type Who } from './traffic'
import { useHelpdesk } from './use-helpdesk'

const kills = 20

/** What a kill waits for, and within how many milliseconds of its beginning it strikes. */
const aims: readonly { readonly at: AttemptKind; readonly within: number }[] = [
  { at: 'visitor', within: 12 },
  { at: 'mail-in', within: 25 },
  { at: 'agent', within: 12 },
  { at: 'mail-out', within: 2 },
  { at: 'visitor', within: 80 },
]

const helpdesk = useHelpdesk()

test('a server killed at random moments loses nothing it acknowledged and shows nothing twice', {
  timeout: 240_000,
}, async () => {
  const seed = process.env['KILL_SEED'] ?? String(Date.now())
  console.info(`KILL_SEED=${seed}`)
  const random = seededRandom('kill', seed)
  const server = helpdesk.process()
  const [visitor, agent] = await Promise.all([helpdesk.visitor(''), helpdesk.agent('Ana', 'support')])
  const attempts = createAttempts()
  const traffic = createTraffic({ server, visitor, agent, attempts })

  await visitor.open()
  await Promise.all([traffic.write(0), traffic.send(0)])
  await agent.open(textOf('visitor', 0))
  const chatId = agent.openId()
  const mailId = (await agent.list('email')).find(({ name }) => name === customer)?.id ?? ''

  const known = (): ReadonlySet<string> =>
    new Set(Object.values(traffic.acknowledged).flatMap((texts) => [...texts]))
  const rounds: {
    readonly killedAt: number
    readonly known: ReadonlySet<string>
    readonly cutOff: number
  }[] = []
  for (let round = 1; round <= kills; round += 1) {
    const { at, within } = aims[round % aims.length] as (typeof aims)[number]
    const begun = attempts.next(at)
    const acts = [
      traffic.write(round),
      traffic.reply(round),
      traffic.send(round),
      traffic.answer(mailId, round),
    ]
    await begun
    await sleep(random() * within)
    const [underWay, atKill] = [attempts.underWay(), { killedAt: Date.now(), known: known() }]
    await server.kill()
    await server.start()
    await Promise.all(acts)
    rounds.push({ ...atKill, cutOff: underWay.filter(({ outcome }) => outcome === 'cut off').length })
  }

  // What the last process was sending is claimed for a minute; then it is sent again.
  const sent = () => server.catcher.mails().filter(({ text }) => text.includes('answer '))
  await expect.poll(() => new Set(sent().map(({ text }) => text)).size, { timeout: 90_000 }).toBe(kills)

  const [chat, mails] = await Promise.all([agent.conversation(chatId), agent.conversation(mailId)])
  expect(texts(chat, 'visitor')).toEqual(all('visitor', 0))
  expect(texts(chat, 'agent')).toEqual(all('agent', 1))
  expect(texts(mails, 'email').sort()).toEqual(all('mail', 0).sort())
  expect(texts(mails, 'agent').sort()).toEqual(all('answer', 1).sort())
  for (const { entries } of [chat, mails]) {
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
  }
  expect(known()).toEqual(
    new Set([...all('visitor', 0), ...all('agent', 1), ...all('mail', 0), ...all('answer', 1)]),
  )

  const said = [...all('visitor', 0), ...all('agent', 1)]
  const bubbles = visitor.panel.locator('.bubble')
  const articles = agent.log.locator('article')
  await Promise.all([expectEachOnce(bubbles, said), expectEachOnce(articles, said)])
  await Promise.all([visitor.page.reload(), agent.page.reload()])
  await Promise.all([expectEachOnce(bubbles, said), expectEachOnce(articles, said)])
  await agent.see('Email')
  await agent.rows(customer).click()
  await expectEachOnce(articles, [...all('mail', 0), ...all('answer', 1)])

  const ids = new Map(
    sent().map(({ headers, text }) => [headers.find(({ name }) => name === 'message-id')?.value, text]),
  )
  expect(ids.size).toBe(kills)
  const hits = rounds.filter(({ cutOff }) => cutOff > 0).length
  const unheard = [...chat.entries, ...mails.entries].filter(({ at, message }) => {
    const text = message?.text.trim() ?? ''
    const round = rounds[Number(/\d+/.exec(text)) - 1]
    return round !== undefined && at < round.killedAt && !round.known.has(text)
  }).length
  console.info(
    [
      `${kills} kills, ${hits} of them cut off ${rounds.reduce((sum, { cutOff }) => sum + cutOff, 0)} requests and mails;`,
      `${unheard} messages were stored by a process that died before it could say so;`,
      `${known().size} acknowledged, each there once; ${sent().length - kills} mails left twice, with one Message-ID.`,
    ].join(' '),
  )
  expect(hits).toBeGreaterThan(kills / 2)
})

const all = (who: Who, from: number): string[] =>
  Array.from({ length: kills + 1 - from }, (_, index) => textOf(who, from + index))

const expectEachOnce = async (messages: Locator, expected: readonly string[]): Promise<void> => {
  const wrong = async () => {
    const shown = await messages.allTextContents()
    return expected.filter((text) => shown.filter((message) => message.includes(text)).length !== 1)
  }
  await expect.poll(wrong, { timeout: 15_000 }).toEqual([])
}

/** What they wrote, in the order of the thread. */
const texts = ({ entries }: ConversationDetail, kind: AgentEntry['by']['kind']): string[] =>
  entries.flatMap(({ by, message }) => (by.kind === kind && message ? [message.text.trim()] : []))
