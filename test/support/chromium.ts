import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A real Chromium: the one that `CHROMIUM` names, else the one inside the npm package (Linux x64). Of that package's own
 * arguments none is taken: they are made for other places, and switch off what tests rely on, such as the same-origin
 * policy.
 */
export const launchChromium = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: process.env['CHROMIUM'] || (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic'],
  })
