import { type Browser, chromium } from 'playwright-core'
import { bundledChromium } from './bundled-chromium'

/**
 * A real Chromium: the one that `CHROMIUM` names, else the one inside the npm package (Linux x64). Of that package's own
 * arguments none is taken: they are made for other places, and switch off what tests rely on, such as the same-origin
 * policy.
 */
export const launchChromium = async (): Promise<Browser> => {
  const installed = process.env['CHROMIUM']
  return chromium.launch({
    ...(installed ? { executablePath: installed } : await bundledChromium()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic'],
  })
}
