import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium'
import * as answersOfNode from '../support/odd-answers'

/** The answers of `odd-answers.ts` as a script that a page can run. */
const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../support/odd-answers.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'answers',
  })
  return outputFiles[0]?.text ?? ''
}

test('T-02 Chromium and Node read every odd address alike, and every character in a host', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await script() })
    const found = await page.evaluate(() => {
      const { answers } = window as unknown as { answers: typeof answersOfNode }
      return { ...answers.readOddAddresses(), everyCharacter: answers.readEveryCharacter() }
    })
    const expected = {
      ...answersOfNode.readOddAddresses(),
      everyCharacter: answersOfNode.readEveryCharacter(),
    }
    for (const [kind, lines] of Object.entries(expected)) {
      const differing = lines.filter((line, index) => line !== found[kind as keyof typeof found]?.[index])
      expect([kind, differing]).toEqual([kind, []])
    }
  } finally {
    await browser.close()
  }
})
