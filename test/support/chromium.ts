import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Keeps the browser from looking for anything outside this machine. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-sandbox',
]

/** A real Chromium: the one that `CHROMIUM` names, else the one inside the npm package (Linux x64). */
export const launchChromium = async (): Promise<Browser> => {
  const installed = process.env['CHROMIUM']
  return installed
    ? playwright.launch({ executablePath: installed, args: quiet })
    : playwright.launch({
        executablePath: await chromium.executablePath(),
        args: [...withoutHeadlessMode(chromium.args), ...quiet],
      })
}

/** Playwright says itself how the browser runs without a window. */
const withoutHeadlessMode = (args: readonly string[]): readonly string[] =>
  args.filter((argument) => !argument.startsWith('--headless') && argument !== '--single-process')
