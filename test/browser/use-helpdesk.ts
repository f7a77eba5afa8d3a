import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../support/chromium'
import { type HelpdeskProcess, startHelpdesk } from '../support/helpdesk-process'
import { type Agent, signIn } from './agent'
import { newPage, type Place } from './new-page'
import { type Visitor, visit } from './visitor'

export interface HelpdeskInBrowser {
  process(): HelpdeskProcess
  /** An empty page in a browser of its own. */
  page(): Promise<Page>
  /** A visitor who has just arrived on a page of the demo site, in a browser of their own. */
  visitor(path: string, place?: Place): Promise<Visitor>
  /** Somebody at work, signed in, in a browser of their own. */
  agent(name: string, inbox: string): Promise<Agent>
}

/** One server and one browser for the tests of a file. After each test its pages are closed, and none may have failed. */
export const useHelpdesk = (): HelpdeskInBrowser => {
  let browser: Browser
  let helpdesk: HelpdeskProcess
  const faults: string[] = []

  beforeAll(async () => {
    ;[browser, helpdesk] = await Promise.all([launchChromium(), startHelpdesk()])
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await helpdesk?.stop()
  })

  const page = (place?: Place) => newPage(browser, faults, place)
  return {
    process: () => helpdesk,
    page: () => page(),
    visitor: async (path, place) => visit(await page(place), helpdesk.url, path),
    agent: async (name, inbox) => signIn(await page(), helpdesk.url, name, inbox),
  }
}
