import type { Browser, Page } from 'playwright-core'

/** Where somebody is, and what they read. */
export interface Place {
  readonly locale: string
  readonly timezoneId: string
}

const amsterdam: Place = { locale: 'en-GB', timezoneId: 'Europe/Amsterdam' }

/** A page with cookies and storage of its own. What its scripts throw or complain about is added to `faults`. */
export const newPage = async (browser: Browser, faults: string[], place = amsterdam): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...place,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // Answers that are refused, and servers that are down, are logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text())
    }
  })
  return page
}
