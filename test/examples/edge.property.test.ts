import { createContext, Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createWorker } from '../../examples/edge/worker'
import { runs } from '../support/runs'
import { edgeInputs } from './edge-inputs'
import { visitHelpdesk } from './helpdesk-of'

const post = (body: string, query = ''): Request =>
  new Request(`https://edge.example/${query}`, {
    method: 'POST',
    body,
    headers: { 'accept-language': 'de-AT, en' },
  })

type Worker = ReturnType<typeof createWorker>

const ask = async (body: string, { now = 0, query = '', make = createWorker } = {}) => {
  const response = await make(() => now).fetch(post(body, query))
  return { status: response.status, body: JSON.parse(await response.text()) }
}

const samples = fc.sample(edgeInputs, { numRuns: runs(200), seed: 1 })
const [sample] = samples as [(typeof samples)[number]]
const text = (input: unknown): string => JSON.stringify(input)

describe('the edge function', () => {
  test('decides generated visits as a helpdesk with the same settings', async () => {
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(edgeInputs, async ({ input, now }) => {
        const { status, body } = await ask(text(input), { now })
        const { shown, place, availability, gate, senders, emailRequest, because } = await visitHelpdesk(
          input,
          now,
        )
        const reasons = Object.entries(because).map(([policy, { reason }]) => [policy, reason])
        for (const [policy, reason] of reasons) reached.add(`${policy} ${reason}`)
        expect(status).toBe(200)
        expect(body).toMatchObject({
          reasons: Object.fromEntries(reasons),
          message: place?.targetedMessage.id ?? null,
        })
        expect(body).toMatchObject(
          JSON.parse(text({ shown, availability, gate, senders, emailRequest, emailKnown: false })),
        )
      }),
      { numRuns: runs(200) },
    )
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'targeting WON_PRIORITY',
        'targeting NO_MESSAGE_MATCHED',
        'availability OUTSIDE_HOURS_BACK_AT',
        'consent CONSENT_REQUIRED',
        'senders SENDERS_SAMPLED',
        'senders SENDER_OWNER',
      ]),
    )
  })

  test('says why in two languages, on request', async () => {
    const [english, german, neither] = await Promise.all(
      ['?why=en', '?why=de', ''].map((query) => ask(text(sample.input), { now: sample.now, query })),
    )
    expect(english?.body.why.targeting).toMatch(/a message is for this visit/)
    expect(german?.body.why.targeting).toMatch(/^(?:ja|nein)/)
    expect(neither?.body.why).toBeUndefined()
  })
})

describe('bad input is refused with all its places', () => {
  const { settings, visit } = sample.input
  const [user, ...others] = settings.users
  const message = { id: 'm', name: 'M', published: 1 }

  test.each<[string, unknown, readonly string[]]>([
    [
      'no settings and no visit',
      {},
      ['settings.team', 'settings.users', 'settings.availability', 'visit.page'],
    ],
    [
      'a user without a status',
      { settings: { ...settings, users: [{ ...user, status: 1 }, ...others] }, visit },
      ['settings.users[0].status'],
    ],
    [
      'a user without a name',
      { settings: { ...settings, users: [user, { userId: 'x', teams: [] }] }, visit },
      ['settings.users[1].name'],
    ],
    [
      'a message',
      { settings: { ...settings, messages: [message] }, visit },
      ['settings.messages[0].published', 'settings.messages[0].audience'],
    ],
    [
      'a rule',
      { settings: { ...settings, availability: { mode: 'never' } }, visit },
      ['settings.availability.mode'],
    ],
    [
      'a consent rule',
      { settings: { ...settings, consent: { process: { basis: 1 } } }, visit },
      ['settings.consent.process.basis'],
    ],
    [
      'a visitor',
      { settings, visit: { ...visit, visitor: {}, device: 'watch' } },
      ['visit.visitor.cookieBound', 'visit.device'],
    ],
    [
      'a zone',
      { settings, visit: { ...visit, visitorZone: 7, sessionId: '' } },
      ['visit.visitorZone', 'visit.sessionId'],
    ],
    ['an owner', { settings, visit: { ...visit, owner: { id: 7 } } }, ['visit.owner.id']],
    ['an unknown property', { settings, visit: { ...visit, toString: 1 } }, ['visit.toString']],
  ])('%s', async (_, input, places) => {
    const { status, body } = await ask(text(input), { now: sample.now })
    expect(status).toBe(400)
    expect(body.problems.map(({ place }: { place: string }) => place)).toEqual(
      expect.arrayContaining([...places]),
    )
  })

  test('text that is no JSON, and an unknown language', async () => {
    expect(await ask('{')).toEqual({
      status: 400,
      body: { problems: [{ place: 'body', expected: 'JSON', found: 'other text' }] },
    })
    expect((await ask(text(sample.input), { query: '?why=toString' })).body.problems).toMatchObject([
      { place: 'why' },
    ])
  })

  test('any JSON gives 200 or 400', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), edgeInputs, async (junk, { input, now }) => {
        const parts: readonly unknown[] = [
          junk,
          { settings: junk, visit: input.visit },
          { settings: { ...input.settings, users: junk }, visit: input.visit },
          { settings: { ...input.settings, messages: [junk] }, visit: input.visit },
          { settings: input.settings, visit: { ...input.visit, visitor: junk } },
        ]
        for (const part of parts) expect([200, 400]).toContain((await ask(text(part), { now })).status)
      }),
      { numRuns: runs(50) },
    )
  })
})

describe('the bundle', () => {
  let code = ''
  beforeAll(async () => {
    code = await bundled('export { createWorker } from "./examples/edge/worker"')
  })

  test('decides in a plain VM without Node as in this process', async () => {
    const globals = { URL, TextEncoder, Request, Response }
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } })
    const make = new Script(`${code}; edge.createWorker`).runInContext(context) as typeof createWorker
    const answers = (of: (clock: () => number) => Worker) =>
      Promise.all(
        samples.slice(0, 40).map(({ input, now }) => ask(text(input), { now, query: '?why=de', make: of })),
      )
    expect(await answers(make)).toEqual(await answers(createWorker))
  })

  test('costs at most 35 kB for the decision, and 100 kB with all readers and two languages', async () => {
    const decision = await bundled('export { decideVisit } from "./src/intake"')
    expect(gzipSync(decision).length).toBeLessThan(35_000)
    expect(gzipSync(code).length).toBeLessThan(100_000)
  })
})

const bundled = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('../..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'edge',
    platform: 'browser',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}
