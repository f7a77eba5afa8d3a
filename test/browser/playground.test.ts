import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { evaluators } from '../../src/evaluators'
import { launchChromium } from '../support/chromium'
import { nameless, outline, tabTo, violations } from './accessibility'
import { newPage } from './new-page'

let browser: Browser
let server: ChildProcess
let url = ''
const faults: string[] = []

beforeAll(async () => {
  server = spawn(process.execPath, ['examples/playground/start.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line')) as [
    string,
  ]
  url = /http:\S+/.exec(line)?.[0] ?? ''
  browser = await launchChromium()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  expect(faults.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  server?.kill()
})

const open = async (policy: string): Promise<Page> => {
  const page = await newPage(browser, faults)
  await page.goto(url)
  await page.getByLabel('Policy').selectOption(policy)
  return page
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const decision = (page: Page) => page.locator('#decision')

const always = JSON.stringify({ mode: 'always', replyTime: 'few_minutes' })
const hidden = JSON.stringify({ mode: 'status', replyTime: 'few_minutes', away: { action: 'hide' } })
const nobody = JSON.stringify({ now: 0, hasOpenConversation: false, bot: false, members: [] })

describe('the rules playground', () => {
  test('has every policy, each with an example that is decided', async () => {
    const page = await open('availability')
    const names = evaluators.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(25)
    const offered = await page.getByLabel('Policy').locator('option').allTextContents()
    expect(offered).toEqual(expect.arrayContaining(names))
    for (const name of names) {
      await page.getByLabel('Policy').selectOption(name)
      await decision(page).getByText('Likely mistakes in the rule').waitFor()
      // A key without a sentence would be shown as it is.
      expect(await decision(page).textContent()).not.toMatch(/\b(?:yes|no) [a-z]+\/[a-z-]+/)
    }
  })

  test('says where JSON is broken and where a rule is wrong, and decides again when it is repaired', async () => {
    const page = await open('availability')
    await box(page, 'Facts').fill(nobody)
    await box(page, 'Rule').fill('{ "mode": ')
    await decision(page)
      .getByText(/^Rule: Unexpected end of JSON/)
      .waitFor()
    expect(await box(page, 'Rule').getAttribute('aria-invalid')).toBe('true')
    await box(page, 'Rule').fill('{ "mode": "never" }')
    await decision(page)
      .getByText(/^Rule: Expected .* at availability\.mode/)
      .waitFor()
    await box(page, 'Rule').fill('')
    await decision(page).getByText('Rule: Empty. Type JSON, or take another example.').waitFor()
    await box(page, 'Rule').fill(always)
    await decision(page).getByText('ALWAYS_AVAILABLE').first().waitFor()
    expect(await box(page, 'Rule').getAttribute('aria-invalid')).toBe('false')
    expect(await decision(page).getByText('This is refused').count()).toBe(0)
  })

  test('explains in English or German', async () => {
    const page = await open('availability')
    await box(page, 'Facts').fill(nobody)
    await box(page, 'Rule').fill(hidden)
    await decision(page).locator('li b', { hasText: /^no$/ }).first().waitFor()
    const english = await decision(page).textContent()
    await page.getByLabel('Language').selectOption('Deutsch')
    await decision(page)
      .locator('li b', { hasText: /^nein$/ })
      .first()
      .waitFor()
    expect(await decision(page).locator('[lang=de]').count()).toBe(1)
    expect(await decision(page).textContent()).not.toBe(english)
  })

  test('lints the rule', async () => {
    const page = await open('availability')
    await box(page, 'Rule').fill(hidden.replace('"away"', '"pool":"routing-pool","away"'))
    await box(page, 'Facts').fill(nobody)
    await decision(page).getByText('None.').waitFor()
    await page.getByLabel('Policy').selectOption('url-rules')
    const lacks = (value: string) => ({ target: 'url', operator: 'doesnt-contain', value })
    await box(page, 'Rule').fill(JSON.stringify({ rules: [lacks('/careers'), lacks('/legal')] }))
    await decision(page)
      .getByText(/^rules\[0\].*: .*\./)
      .first()
      .waitFor()
  })

  test('compares two rules, by keyboard alone', async () => {
    const page = await open('availability')
    await box(page, 'Rule').fill(always)
    await box(page, 'Second rule').fill('{}')
    const compare = page.getByRole('button', { name: 'Compare on 200 generated facts' })
    await compare.click()
    await page
      .locator('#changes')
      .getByText(/^Second rule: Expected/)
      .first()
      .waitFor()
    await box(page, 'Second rule').fill(hidden)
    await tabTo(page, /^Compare/)
    await page.keyboard.press('Enter')
    await page
      .locator('#changes')
      .getByText(/^\d+ × ALWAYS_AVAILABLE → NO_MEMBER_AVAILABLE_HIDDEN$/)
      .waitFor()
    await page
      .locator('#changes')
      .getByText(/^First example: [A-Z_]+ → [A-Z_]+$/)
      .waitFor()
    await box(page, 'Second rule').fill(always)
    await compare.click()
    await page.locator('#changes').getByText('0 of 200 decisions change').waitFor()
  })

  test('is usable by everybody', async () => {
    const page = await open('routing')
    expect(await outline(page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })
    expect(await nameless(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
