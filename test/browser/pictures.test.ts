import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createMailer } from './mailer'
import { useHelpdesk } from './use-helpdesk'

/** `PICTURES=1` writes the pictures of the README anew; without it they are taken and looked at no further. */
const keeps = process.env['PICTURES'] === '1'
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url))

const helpdesk = useHelpdesk()

test('pictures of the chat and of the inbox can be taken', async () => {
  const mailer = createMailer(helpdesk.process())
  for (const mail of mails) await mailer.send({ ...mail, to: 'sales@acme.example' })
  const [visitor, ben] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.agent('Ben', 'sales')])
  await visitor.open()
  await visitor.panel.getByRole('button', { name: 'I agree' }).click()
  await visitor.write('Hello! Does the Glasshouse plan cover two houses?')
  await visitor.panel.getByRole('textbox', { name: 'Leave your e-mail address' }).fill('wilma@visser.example')
  await visitor.panel.getByRole('button', { name: 'Save' }).click()

  await ben.open('two houses')
  await ben.reply('It does: up to eight stations, in as many houses as you like.')
  await visitor.message('It does: up to eight stations, in as many houses as you like.').waitFor()
  await visitor.write('Wonderful. And the valves, are they included?')
  await ben.log.getByText('And the valves').waitFor()
  await ben.thread.getByRole('tab', { name: 'Note' }).click()
  await ben.thread
    .getByRole('textbox', { name: 'Note' })
    .fill('Wilma has the long house in Lisse. Valves are 40 a piece.')
  await ben.thread.getByRole('button', { name: 'Add note' }).click()
  await ben.log.getByText('Valves are 40 a piece.').waitFor()
  await ben.thread.getByRole('tab', { name: 'Reply' }).click()
  // What decided that Ben answers, rather than the latest decision.
  await ben.page.getByRole('region', { name: 'Why?' }).locator('summary').first().click()
  await ben.why('Who answers')
  await ben.page.mouse.move(0, 0)

  await take(visitor.page, 'widget')
  await take(ben.page, 'inbox')
})

test('pictures of the settings can be taken', async () => {
  const { page } = await helpdesk.agent('Ada', 'sales')
  const { url } = helpdesk.process()
  await page.goto(`${url}inbox/#settings/support/messages/docs/where`)
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await page.getByRole('combobox', { name: 'How it is compared of rule 2' }).selectOption('doesnt-contain')
  await page.getByRole('textbox', { name: 'Value of rule 2' }).fill('/docs/archive')
  await page.getByText('One matching rule is enough').waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await page.frameLocator('iframe').getByText('has read them all').waitFor()
  await take(page, 'settings')
  await page.getByRole('radio', { name: /^Any positive rule matches/ }).check()

  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Test a page' }).click()
  await page.getByRole('heading', { name: 'Test a page' }).waitFor()
  await page.getByRole('textbox', { name: 'Page URL' }).fill(`${url}docs/archive?chapter=alarms`)
  await page.getByRole('button', { name: 'Show result' }).click()
  await page.locator('summary').filter({ hasText: 'A bot that knows the docs' }).click()
  await page.mouse.move(0, 0)
  await take(page, 'try-a-page')
})

/** So that the list looks like one of a morning at work. */
const mails = [
  {
    from: 'Henrik Dahl <henrik@dahl-gartneri.example>',
    subject: 'Offer for three houses',
    text: 'Good morning, could you send an offer for three houses of 40 metres? Henrik',
  },
  {
    from: 'Lotte Jansen <lotte@hortus.example>',
    subject: 'A school visit in May',
    text: 'May our pupils see the readings on their own screens? Lotte',
  },
  {
    from: 'Marguerite Petit <m.petit@orangerie.example>',
    subject: 'Facture du mois de mars',
    text: 'Bonjour, je ne trouve plus la facture du mois de mars. Marguerite',
  },
]

const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(500)
  const picture = await page.screenshot({ animations: 'disabled' })
  expect(picture.byteLength).toBeLessThan(400_000)
  if (!keeps) return
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}${name}.png`, picture)
}
