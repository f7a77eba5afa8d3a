import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ChatVisit } from '../../examples/helpdesk/api'
import { useHelpdesk } from './use-helpdesk'
import type { Visitor } from './visitor'
import { visit } from './visitor'

const helpdesk = useHelpdesk()

const looks = ({ launcher }: Visitor) =>
  launcher.evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button)
    const { left, right } = button.getBoundingClientRect()
    return { backgroundColor, color, corner: left < innerWidth - right ? 'left' : 'right' }
  })

/** A visitor of the page, after `change` was made to the page or to what it is told. */
const visitorAfter = async (path: string, change: (page: Page) => Promise<unknown>): Promise<Visitor> => {
  const page = await helpdesk.page()
  await change(page)
  return visit(page, helpdesk.process().url, path)
}

const told = (but: Partial<ChatVisit>) => (page: Page) =>
  page.route('**/api/chat/visit', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...but } })
  })

describe('the chat looks as its message says', () => {
  test('in its colours, with readable text, at its position', async () => {
    const [pricing, contact] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.visitor('contact')])
    expect(await looks(pricing)).toEqual({
      backgroundColor: 'rgb(91, 58, 168)',
      color: 'rgb(255, 255, 255)',
      corner: 'right',
    })
    expect(await looks(contact)).toEqual({
      backgroundColor: 'rgb(229, 169, 60)',
      color: 'rgb(23, 33, 31)',
      corner: 'left',
    })
    await contact.open()
    expect((await contact.panel.boundingBox())?.x).toBe(20)
  })

  test('also on a site that admits no inline style', async () => {
    const visitor = await visitorAfter('pricing', (page) =>
      page.route('**/pricing', async (route) => {
        const response = await route.fetch()
        const policy = "default-src 'self'; style-src 'self'"
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': policy },
        })
      }),
    )
    expect((await looks(visitor)).backgroundColor).toBe('rgb(91, 58, 168)')
    await visitor.open()
  })

  test('in its scheme, whatever the visitor’s system says', async () => {
    const style = {
      '--accent': '#5b3aa8',
      '--accent-strong': '#492e86',
      '--on-accent': '#ffffff',
      'color-scheme': 'dark',
    } as const
    const dark = await visitorAfter(
      'pricing',
      told({ appearance: { side: 'right', launcher: 'chat', style } }),
    )
    await dark.open()
    const ground = ({ panel }: Visitor) => panel.evaluate((shown) => getComputedStyle(shown).backgroundColor)
    expect(await ground(dark)).toBe('rgb(22, 28, 27)')
    await dark.page.emulateMedia({ colorScheme: 'light' })
    expect(await ground(dark)).toBe('rgb(22, 28, 27)')
  })
})

test('the welcome shows by itself on the pages whose message says so', async () => {
  const [home, pricing] = await Promise.all([helpdesk.visitor(''), helpdesk.visitor('pricing')])
  const greeting = ({ page }: Visitor) => page.getByRole('complementary', { name: 'Greeting' })
  await greeting(home).getByText('Wondering what a weather station does indoors?').waitFor()
  expect(await greeting(pricing).count()).toBe(0)
})

test('a request for an e-mail address after a delay keeps the text in the composer', async () => {
  const emailCapture = {
    when: 'after_first_message',
    text: 'Your address?',
    delay: 2_000,
    known: false,
  } as const
  const visitor = await visitorAfter('', told({ emailCapture }))
  const form = visitor.panel.getByRole('textbox', { name: 'Your address?' })
  await visitor.open()
  await visitor.write('Hello')
  await visitor.composer.pressSequentially('I am still ')
  expect(await form.count()).toBe(0)
  await form.waitFor()
  await visitor.page.keyboard.type('writing')
  expect(await visitor.composer.inputValue()).toBe('I am still writing')
})
