import { describe, expect, test } from 'vitest'
import { focusedName, nameless, outline, tabTo, violations } from './accessibility'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()

describe('the keyboard alone', () => {
  test('is enough to sign in, find a conversation, answer and close it', async () => {
    const page = await helpdesk.page()
    const press = (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
    await page.goto(`${helpdesk.process().url}inbox/`)
    await page.getByRole('button', { name: /^Ana/ }).waitFor()
    await tabTo(page, /^A?Ana/)
    await press('Enter')
    const rows = page.getByRole('region', { name: 'Conversations' }).getByRole('listitem').getByRole('link')
    await rows.nth(1).waitFor()
    const [first, second] = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')))

    const focused = () => page.evaluate<string | null>("document.activeElement.getAttribute('href')")
    await press('j')
    expect(await focused()).toBe(first)
    await press('j')
    expect(await focused()).toBe(second)
    await press('k', 'ArrowDown', 'Enter')
    const thread = page.getByRole('region', { name: /^Conversation with / })
    await thread.getByRole('textbox', { name: 'Reply' }).waitFor()
    expect(new URL(page.url()).hash).toBe(second)

    await press('r')
    await page.keyboard.type('Written without a mouse.')
    await press('Control+Enter')
    await thread.getByRole('article').getByText('Written without a mouse.').waitFor()
    await press('Escape', 'e')
    await thread.getByRole('button', { name: 'Reopen conversation' }).waitFor()
  })

  test('is enough to agree and to write in the chat, and Escape leaves it', async () => {
    const { page, panel, composer, message } = await helpdesk.visitor('pricing')
    await tabTo(page, /^Chat$/)
    await page.keyboard.press('Enter')
    await panel.waitFor()
    expect(await focusedName(page)).toBe('I agree')
    await page.keyboard.press('Enter')
    await expect.poll(() => composer.isEnabled()).toBe(true)
    await expect.poll(() => focusedName(page)).toBe('Message')
    await page.keyboard.type('Typed.')
    await page.keyboard.press('Enter')
    await message('Typed.').waitFor()
    expect(await focusedName(page)).toBe('Message')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await focusedName(page)).toBe('Chat')
  })
})

describe('every page', () => {
  test.for(['', 'pricing', 'docs', 'contact'])('of the site, with the chat open: /%s', async (path) => {
    const visitor = await helpdesk.visitor(path)
    expect(await nameless(visitor.page)).toEqual([])
    await visitor.open()
    expect(await nameless(visitor.page)).toEqual([])
    expect(await outline(visitor.page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })
  })

  test('of the inbox: signing in, the list, a chat, a mail, the menus', async () => {
    const page = await helpdesk.page()
    await page.goto(`${helpdesk.process().url}inbox/`)
    await page.getByRole('button', { name: /^Ana/ }).waitFor()
    expect(await nameless(page)).toEqual([])
    expect(await outline(page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })

    const ana = await helpdesk.agent('Ana', 'support')
    await ana.page.getByRole('combobox', { name: 'Status' }).selectOption('any')
    for (const row of ['It hangs right under the roof', 'No reading since the storm']) {
      await ana.rows(row).click()
      await ana.log.getByRole('article').first().waitFor()
      await ana.page.getByRole('region', { name: 'Why?' }).waitFor()
      expect(await nameless(ana.page)).toEqual([])
      expect(await violations(ana.page)).toEqual([])
      expect(await outline(ana.page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })
    }
    await ana.press('More actions')
    await ana.page.getByRole('menuitem').first().waitFor()
    expect(await nameless(ana.page)).toEqual([])
    await ana.page.keyboard.press('Escape')
    await ana.thread.getByRole('combobox', { name: 'Assignee', exact: true }).click()
    await ana.page.getByRole('option', { name: 'Nobody' }).last().waitFor()
    expect(await nameless(ana.page)).toEqual([])
    await ana.page.keyboard.press('Escape')
    await ana.page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await ana.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    expect(await violations(ana.page, '[role=dialog]')).toEqual([])
  })

  test('of outgoing mail', async () => {
    const page = await helpdesk.page()
    await page.goto(`${helpdesk.process().url}outgoing-mail/`)
    expect(await nameless(page)).toEqual([])
    expect(await outline(page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })
  })
})
