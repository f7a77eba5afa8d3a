import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { focusedName, nameless, outline, tabTo, violations } from './accessibility'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()

const phone = { width: 390, height: 844 }

/** An admin on a page of the settings. */
const openSettings = async (
  place: string,
  viewport?: { readonly width: number; readonly height: number },
) => {
  const { page } = await helpdesk.agent('Ada', 'sales')
  if (viewport) await page.setViewportSize(viewport)
  await page.goto(`${helpdesk.process().url}inbox/#settings/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const saved = (page: Page) => page.getByRole('status').getByText('Draft saved').waitFor()
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click()
const rows = (page: Page) => page.getByRole('list', { name: 'Targeted messages of Support' }).locator('> li')
const row = (page: Page, name: string) => rows(page).filter({ hasText: name })

describe('a targeted message', () => {
  test('is drafted, corrected by a finding, previewed, published, moved, and seen by visitors', async () => {
    const page = await openSettings('support/messages')
    await page.getByRole('button', { name: 'Create targeted message' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Spring at the workshop')
    await step(page, 'Where it shows')
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByRole('combobox', { name: 'How it is compared of rule 1' }).selectOption('starts-with')
    const value = page.getByRole('textbox', { name: 'Value of rule 1' })
    await value.fill('/contact')
    await page.getByText('"/contact" also matches "/contactx"').waitFor()
    await page.getByRole('button', { name: 'Apply: Write "/contact/*"' }).click()
    expect(await value.inputValue()).toBe('/contact/*')
    await page.getByText('"/contact" also matches').waitFor({ state: 'detached' })

    await step(page, 'What it says')
    await page
      .getByRole('textbox', { name: 'Welcome message' })
      .fill('Spring is here, and the workshop is open.')
    await page.getByRole('checkbox', { name: 'Show it automatically beside the button' }).check()
    await step(page, 'Appearance')
    const accent = page.getByRole('textbox', { name: 'Accent' })
    await accent.fill('#808080')
    await page.getByText('a contrast of 4.17 : 1. At least 4.5 : 1 is needed').waitFor()
    await accent.fill('#9d174d')
    await page.getByText('which is readable').waitFor()
    const drawn = page.frameLocator('iframe')
    await drawn.getByText('Spring is here, and the workshop is open.').waitFor()
    expect(
      await drawn.locator('.launcher').evaluate((button) => getComputedStyle(button).backgroundColor),
    ).toBe('rgb(157, 23, 77)')
    await saved(page)

    await page.getByRole('tab', { name: 'Test a page' }).click()
    await page.getByRole('textbox', { name: 'Page URL' }).fill(`${helpdesk.process().url}contact`)
    await page.getByRole('button', { name: 'Show result' }).click()
    const results = page.getByRole('list', { name: 'Result for each message' })
    await results.getByText('“A notice and opening hours” has a higher position in the list.').waitFor()

    await step(page, 'Review and publish')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Visitors see this message').waitFor()
    await page.getByRole('link', { name: 'Targeted messages' }).first().click()
    const ordered = page.waitForResponse('**/api/settings/messages/order')
    await page.getByRole('button', { name: 'Move Spring at the workshop up' }).click()
    await ordered
    expect(await rows(page).nth(2).textContent()).toContain('Spring at the workshop')

    const visitor = await helpdesk.visitor('contact')
    await visitor.page.getByText('Spring is here, and the workshop is open.').waitFor()
    expect(await visitor.launcher.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
      'rgb(157, 23, 77)',
    )

    await page.getByRole('button', { name: 'Actions for Spring at the workshop' }).click()
    await page.getByRole('menuitem', { name: 'Switch off' }).click()
    await row(page, 'Spring at the workshop').getByText('Off').waitFor()
    await (await helpdesk.visitor('contact')).launcher.waitFor()
  })

  test('that is left is there when somebody comes back, the last letter included', async () => {
    const page = await openSettings('support/messages/docs/what')
    const welcome = page.getByRole('textbox', { name: 'Welcome message' })
    await welcome.fill('Typed, and left at once.')
    await page.reload()
    await welcome.waitFor()
    expect(await welcome.inputValue()).toBe('Typed, and left at once.')
    await saved(page)

    const elsewhere = await openSettings('support/messages/docs/what')
    expect(await elsewhere.getByRole('textbox', { name: 'Welcome message' }).inputValue()).toBe(
      'Typed, and left at once.',
    )
    await step(elsewhere, 'Review and publish')
    await elsewhere.getByRole('button', { name: 'Discard changes' }).click()
    await elsewhere.getByRole('heading', { name: 'Targeted messages' }).waitFor()
    expect(await row(elsewhere, 'A bot that knows the docs').getByText('Unpublished changes').count()).toBe(0)
  })

  test('is not published before it is complete, and links to each error', async () => {
    const page = await openSettings('sales/messages')
    await page.getByRole('button', { name: 'Create targeted message' }).click()
    await page.getByRole('textbox', { name: 'Name' }).waitFor()
    expect(await page.getByText('Please fill this in.').count()).toBe(0)
    await step(page, 'Review and publish')
    await page.getByText('2 errors').waitFor()
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
    await page.getByRole('link', { name: 'What it says, welcome message' }).click()
    await page.getByRole('textbox', { name: 'Welcome message' }).fill('Hello')
    await step(page, 'Channel and name')
    const name = page.getByRole('textbox', { name: 'Name' })
    await name.fill('x')
    await name.fill('')
    await page.getByText('Please fill this in.').waitFor()
    const [described, error] = [name.getAttribute('aria-describedby'), page.getByText('Please fill this in.')]
    expect((await described)?.split(' ')).toContain(await error.getAttribute('id'))
    await step(page, 'Review and publish')
    await page.getByRole('button', { name: 'Discard draft' }).click()
    await page.getByRole('heading', { name: 'Targeted messages' }).waitFor()
  })
})

describe('the list', () => {
  test('is put in order by dragging, too', async () => {
    const page = await openSettings('support/messages')
    await row(page, 'A greeting for everyone').waitFor()
    const first = (await rows(page).first().getByRole('link').textContent()) ?? ''
    const ordered = page.waitForResponse('**/api/settings/messages/order')
    await rows(page).first().locator('[draggable]').dragTo(rows(page).nth(1))
    await ordered
    expect(await rows(page).nth(1).textContent()).toContain(first)
    await page.reload()
    await rows(page).nth(1).getByText(first).waitFor()
  })

  test('of an inbox without messages says what to do', async () => {
    const { page } = await helpdesk.agent('Ada', 'sales')
    await page.route('**/api/settings/messages?*', (route) => route.fulfill({ json: [] }))
    await page.goto(`${helpdesk.process().url}inbox/#settings/sales/messages`)
    await page.getByText('Visitors see no chat of Sales until it has one.').waitFor()
    expect(await page.getByRole('button', { name: 'Create targeted message' }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
  })
})

describe('a tested page', () => {
  test('distinguishes hidden messages from no matching message', async () => {
    const page = await openSettings('support/try')
    const ask = () => page.getByRole('button', { name: 'Show result' }).click()
    await page.getByRole('textbox', { name: 'Page URL' }).fill('https://elsewhere.example/none')
    await ask()
    await page.getByText('no message matches').waitFor()

    await page.route('**/api/settings/preview', async (route) => {
      const { visit, messages } = await (await route.fetch()).json()
      const [first, ...others] = messages
      const hidden = { ...first, verdict: 'hidden', sentence: 'Nobody is available.' }
      await route.fulfill({ json: { visit: { ...visit, shown: false }, messages: [hidden, ...others] } })
    })
    await ask()
    await page.getByText('all matching messages are hidden').waitFor()
  })
})

describe('the keyboard alone', () => {
  test('is enough to set a message up, publish it and move it to the front', async () => {
    const page = await openSettings('support/messages')
    await page.getByRole('button', { name: 'Create targeted message' }).waitFor()
    const press = async (name: RegExp, key = 'Enter') => {
      await tabTo(page, name)
      await page.keyboard.press(key)
    }
    await press(/^Create targeted message/)
    await page.getByRole('textbox', { name: 'Name' }).waitFor()
    await tabTo(page, /^Name$/)
    await page.keyboard.type('Typed only')
    await press(/^Next: Where it shows/)
    await expect.poll(() => focusedName(page)).toBe('Where it shows')
    await press(/^Add a rule/)
    await expect.poll(() => focusedName(page)).toBe('Part of the URL of rule 1')
    await tabTo(page, /^Value of rule 1/)
    await page.keyboard.type('/nowhere')
    await press(/^Next: What it says/)
    await tabTo(page, /^Welcome message/)
    await page.keyboard.type('Written without a mouse.')
    await saved(page)
    await press(/^8?Review and publish$/)
    await expect.poll(() => focusedName(page)).toBe('Review and publish')
    await press(/^Publish$/)
    await page.getByText('Visitors see this message').waitFor()

    await press(/^Targeted messages/)
    await page.getByRole('button', { name: 'Move Typed only up' }).waitFor()
    await tabTo(page, /^Move Typed only up/)
    const places =
      (await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button') })
        .count()) - 1
    for (let moved = 0; moved < places; moved += 1) {
      await page.keyboard.press('Enter')
      await page.getByText(`Typed only is now ${places - moved} of ${places + 1}.`).waitFor()
      expect(await focusedName(page)).toBe('Move Typed only up')
    }
    expect(await rows(page).first().textContent()).toContain('Typed only')
  })
})

describe('the availability of a chat', () => {
  test('is typed as hours, refused at its place, and saved', async () => {
    const page = await openSettings('support/messages/contact/availability')
    const end = page.getByRole('textbox', { name: 'End of hours 1' })
    await end.fill('25:00')
    await page.getByRole('button', { name: 'Save availability' }).click()
    await page.getByText('Please enter a time HH:MM up to 24:00.').waitFor()
    await end.fill('18:30')
    await page.getByRole('button', { name: 'Save availability' }).click()
    await page.getByText('The availability is saved.').waitFor()
    await page.reload()
    await end.waitFor()
    expect(await end.inputValue()).toBe('18:30')
  })
})

describe('the code', () => {
  test('is there to copy, goes to a developer by mail, and is not for Wix', async () => {
    const page = await openSettings('support/install')
    await page.getByText(`<script src="${helpdesk.process().url}widget/widget.js"`).waitFor()
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('nobody')
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByText('Please enter an e-mail address.').waitFor()
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('dev@acme.example')
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByText('The code was sent to dev@acme.example.').waitFor()
    const mails = () => helpdesk.process().catcher.mails()
    await expect.poll(() => mails().filter(({ text }) => text.includes('widget.js')).length).toBe(1)

    await page.getByRole('combobox', { name: 'Platform of the site' }).selectOption('Wix')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('The chat does not run on sites that are built with Wix.').waitFor()
  })
})

test('P-01 a user who is not an admin has no link to the settings, and sees why', async () => {
  const { page } = await helpdesk.agent('Ana', 'support')
  expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0)
  await page.goto(`${helpdesk.process().url}inbox/#settings/support/messages`)
  await page.getByText('You are signed in as Ana, who is not an admin.').waitFor()
  expect(await violations(page)).toEqual([])
})

const places = [
  'support/messages',
  ...['channel', 'where', 'what', 'routing', 'availability', 'consent', 'appearance', 'review'].map(
    (each) => `support/messages/contact/${each}`,
  ),
  // There is no such message, as behind the address of one that was discarded.
  'support/messages/gone/what',
  'support/try',
  'support/install',
  'support/consent',
  'support/privacy',
]

describe('every page', () => {
  test.for(places)('has no fault that axe finds, and a name for everything: %s', async (place) => {
    const page = await openSettings(place)
    expect(await violations(page)).toEqual([])
    expect(await nameless(page)).toEqual([])
    expect(await outline(page)).toMatchObject({ main: 1, h1: 1, title: true })
  })

  test.for(places)('fits a phone: %s', async (place) => {
    const page = await openSettings(place, phone)
    const [width, wide] = await page.evaluate<[number, number]>(
      `[document.documentElement.scrollWidth, Math.max(...[...document.querySelectorAll('main')].map((main) => main.scrollWidth))]`,
    )
    expect(Math.max(width, wide)).toBeLessThanOrEqual(phone.width)
    expect(await violations(page)).toEqual([])
  })

  test('fits a phone with a name without spaces, too, and shows which of the pages it is', async () => {
    const page = await openSettings('support/messages', phone)
    await page.getByRole('button', { name: 'Create targeted message' }).click()
    const name = 'Donaudampfschifffahrtsgesellschaft'.repeat(4)
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await saved(page)
    await page.getByRole('link', { name: 'Targeted messages' }).last().click()
    await row(page, name).waitFor()
    expect(await page.evaluate<number>(`document.querySelector('main').scrollWidth`)).toBeLessThanOrEqual(
      phone.width,
    )
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Discard draft' }).click()
    await row(page, name).waitFor({ state: 'detached' })

    await page.goto(`${helpdesk.process().url}inbox/#settings/support/privacy`)
    await page.getByRole('heading', { name: 'Personal data' }).waitFor()
    const shown = await page.locator('a[aria-current="page"]').boundingBox()
    expect((shown?.x ?? 0) + (shown?.width ?? phone.width)).toBeLessThanOrEqual(phone.width)
  })

  test('with rules, findings and results, in the dark as well', async () => {
    const page = await openSettings('support/messages/docs/where')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Apply: Write "/docs/*"' }).waitFor()
    await page.getByRole('tab', { name: 'Test a page' }).click()
    await page.getByRole('button', { name: 'Show result' }).click()
    await page.getByRole('list', { name: 'Result for each message' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await violations(page)).toEqual([])
  })
})
