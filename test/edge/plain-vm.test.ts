import { type Context, createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { decideOnEdge } from './decide-on-edge'
import { edgeRequests } from './edge-requests'

let bundle: Script

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('decide-on-edge.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'edge',
    platform: 'browser',
    target: 'es2022',
  })
  bundle = new Script(`${outputFiles[0]?.text}; edge.decideOnEdge`)
})

/** ECMAScript with `Intl`, the given globals of web workers, no code from strings, and nothing of Node. */
const decideIn = (globals: Context, remove: readonly string[] = []) => {
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  for (const name of remove) new Script(`delete globalThis.${name}`).runInContext(context)
  return bundle.runInContext(context) as typeof decideOnEdge
}

const requests = edgeRequests.map((request) => JSON.stringify(request))

describe('the decisions of targeting, availability and consent in a plain VM', () => {
  test('the VM has nothing of Node and no eval', () => {
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    const run = (code: string) => new Script(code).runInContext(context) as unknown
    expect(
      run('[typeof process, typeof require, typeof Buffer, typeof URL, typeof TextEncoder].join()'),
    ).toBe('undefined,undefined,undefined,undefined,undefined')
    expect(() => run('eval("1")')).toThrow('Code generation from strings')
  })

  test('are those of this process', () => {
    const decide = decideIn({ URL, TextEncoder })
    const decided = requests.map((request) => decide(request))
    expect(decided).toEqual(requests.map((request) => decideOnEdge(request)))
    const reasons = decided.map(
      (text) => (JSON.parse(text) as { message: { reason: string } }).message.reason,
    )
    expect(new Set(reasons)).toEqual(new Set(['WON_PRIORITY', 'NO_MESSAGE_MATCHED']))
  })

  // The page needs `URL`, the hours need `Intl`, and the digest of the consent's text needs `TextEncoder`.
  test.each([
    { missing: 'URL', globals: { TextEncoder }, remove: [] },
    { missing: 'Intl', globals: { URL, TextEncoder }, remove: ['Intl'] },
  ])('are refused where $missing is missing', ({ missing, globals, remove }) => {
    const decide = decideIn(globals, remove)
    for (const request of requests.slice(2, 4)) {
      expect(() => decide(request)).toThrow(
        expect.objectContaining({ code: 'RUNTIME_UNSUPPORTED', details: { name: missing } }),
      )
    }
  })

  test('without TextEncoder each request is decided as here, or refused', () => {
    const decide = decideIn({ URL })
    const refused = requests.filter((request) => {
      try {
        expect(decide(request)).toBe(decideOnEdge(request))
        return false
      } catch (error) {
        expect(error).toMatchObject({ code: 'RUNTIME_UNSUPPORTED', details: { name: 'TextEncoder' } })
        return true
      }
    })
    expect(refused).not.toEqual([])
  })
})
