import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { PersonFile } from '../../examples/helpdesk/privacy-api'
import { outline, violations } from './accessibility'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()

/** An admin on a page of the settings. */
const openSettings = async (place: 'consent' | 'privacy'): Promise<Page> => {
  const { page } = await helpdesk.agent('Ada', 'sales')
  await page.goto(`${helpdesk.process().url}inbox/#settings/sales/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What somebody saves, as JSON. */
const saved = async <Content>(page: Page, name: string): Promise<Content> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Content
}

test('an admin sees who agreed to which version of a text, and takes a proof along', async () => {
  const visitor = await helpdesk.visitor('pricing')
  await visitor.open()
  await visitor.panel.getByRole('button', { name: 'I agree' }).click()
  await visitor.write('I agreed.')
  await visitor.sent('I agreed.').waitFor()

  const page = await openSettings('consent')
  const text = page
    .getByRole('region', { name: 'Consent first, then sales' })
    .getByRole('article')
    .filter({ hasText: 'Processing, version 2024-05' })
  await text.getByText('In use').waitFor()
  await text.getByText('Larkspur keeps what you write here').waitFor()
  await text.getByRole('button', { name: 'Show people' }).click()
  const people = page.getByRole('list', { name: 'Who did what: Consent, version 2024-05' })
  await people.getByRole('listitem').nth(1).waitFor()
  expect(await people.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Agreed'),
    expect.stringContaining('Agreed'),
  ])
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    people.getByRole('button', { name: 'Download proof' }).last().click(),
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
    record: { events: [{ event_state: 'given' }] },
    receipt: { version: 'KI-CR-v1.1.0' },
  })
})

describe('personal data', () => {
  test('of a person is found, taken along, held, and erased by typing their name', async () => {
    const page = await openSettings('privacy')
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('joost@dewit.example')
    await press(page, 'Find')
    await page.getByText(/\d+ things of theirs: 1 conversation, 2 messages/).waitFor()
    const file = await saved<PersonFile>(page, 'Download all data')
    expect(file.person.addresses).toEqual(['joost@dewit.example'])
    expect(JSON.stringify(file.holdings)).toContain('Does the station mind being watered from above?')

    const erase = page.getByRole('form', { name: 'Erase this person' })
    const type = erase.getByRole('textbox', { name: 'Type joost@dewit.example to confirm' })
    const goes = erase.getByRole('button', { name: 'Erase permanently' })
    await type.fill('joost')
    expect(await goes.isDisabled()).toBe(true)

    await press(page, 'Set a legal hold')
    const holds = page.getByRole('region', { name: 'Legal holds' })
    await holds.getByText(`Contact ${file.person.contactIds[0]}`).waitFor()
    await type.fill('joost@dewit.example')
    await goes.click()
    await page.getByText('The person was not erased').waitFor()
    expect(await violations(page)).toEqual([])

    await holds.getByRole('button', { name: /^Lift the hold on/ }).click()
    await holds.getByText('There are no legal holds.').waitFor()
    await goes.click()
    const erasures = page.getByRole('region', { name: 'Erasures' })
    // Everything went; what was under way meanwhile is looked for a minute later.
    await erasures.getByText('Second pass').waitFor()
    expect(await erasures.getByRole('listitem').textContent()).toContain('1 conversation, ')
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('joost@dewit.example')
    await press(page, 'Find')
    await page.getByText('No data is stored about this person.').waitFor()
  })

  test('is searched by a complete name only', async () => {
    const page = await openSettings('privacy')
    await press(page, 'Find')
    await page.getByText('Please enter a complete e-mail address or ID.').waitFor()
    await page.getByRole('combobox', { name: 'Find by' }).selectOption('Visitor ID')
    await page.getByRole('textbox', { name: 'Visitor ID' }).fill('nobody')
    await press(page, 'Find')
    await page.getByText('No person found.').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await violations(page)).toEqual([])
    expect(await outline(page)).toEqual({ main: 1, h1: 1, language: 'en', title: true })
  })

  test('is kept for the periods that an admin sets, if they are valid', async () => {
    const page = await openSettings('privacy')
    const chats = page.getByRole('group', { name: 'Chats' })
    await chats.getByRole('textbox', { name: 'Anonymise after (days)' }).fill('400')
    await chats.getByRole('textbox', { name: 'Delete after (days)' }).fill('300')
    await press(page, 'Save periods')
    await chats.getByText('Please enter fewer days than until it is deleted.').waitFor()
    await chats.getByRole('textbox', { name: 'Anonymise after (days)' }).fill('200')
    await press(page, 'Save periods')
    await page.getByText('The periods were saved.').waitFor()
    await page.reload()
    await expect
      .poll(() => chats.getByRole('textbox', { name: 'Anonymise after (days)' }).inputValue())
      .toBe('200')
  })
})
