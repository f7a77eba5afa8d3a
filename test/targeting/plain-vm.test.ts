import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../docs/markdown'

/** The decisions of targeting in a runtime with the given globals beside those of ECMAScript. */
const decidedIn = async (globals: object, expression: string): Promise<unknown> => {
  const { outputFiles } = await build({
    entryPoints: [`${root}/src/targeting/index.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'targeting',
    platform: 'neutral',
    target: 'es2022',
  })
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  const code = `${outputFiles[0]?.text}; JSON.stringify((() => { try { return ${expression} } catch (error) { return { code: error.code, message: error.message } } })())`
  return JSON.parse(runInContext(code, context) as string)
}

const rules = `{ rules: [{ target: 'url', operator: 'is', value: 'ex.com/préis' }] }`
const decide = `targeting.decideUrlRules(${rules}, { page: 'https://ex.com/préis' })`

test('targeting decides in a plain VM that has URL, without eval', async () => {
  expect(await decidedIn({ URL }, decide)).toMatchObject({ outcome: true, reason: 'RULE_MATCHED' })
})

test.each([decide, `targeting.parsePageUrl('https://ex.com/')`])(
  'a runtime without URL is told, and nothing is decided: %s',
  async (expression) => {
    expect(await decidedIn({}, expression)).toEqual({
      code: 'RUNTIME_UNSUPPORTED',
      message: 'Expected the runtime to have URL, found none.',
    })
  },
)
