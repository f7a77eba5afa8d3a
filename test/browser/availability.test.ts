import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { nameless, violations } from './accessibility'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()

const phone = { width: 390, height: 844 }
const japan = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' }
const germany = { locale: 'de-DE', timezoneId: 'Europe/Berlin' }
const peru = { locale: 'en-US', timezoneId: 'America/Lima' }

/** A date so many days from now, in UTC. */
const dateAhead = (days: number): string =>
  new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)

/** The team is in at any hour, but closed from today on for ten days. */
const [today, back] = [dateAhead(0), dateAhead(10)]

const longDate = (locale: string, date = back): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date))

const calendar = (...lines: readonly string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'holidays.ics',
  mimeType: 'text/calendar',
  buffer: Buffer.from(
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
  ),
})

const basic = (date: string): string => date.replaceAll('-', '')
const vacation = calendar(
  `DTSTART;VALUE=DATE:${basic(today)}`,
  `DTEND;VALUE=DATE:${basic(back)}`,
  'SUMMARY:Closed',
)

const openStep = async (message: string): Promise<Page> => {
  const { page } = await helpdesk.agent('Ada', 'sales')
  await page.goto(`${helpdesk.process().url}inbox/#settings/support/messages/${message}/availability`)
  await page.getByRole('button', { name: 'Save availability' }).waitFor()
  return page
}

const chooseZone = async (page: Page, label: string, zone: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label })
  await field.fill(zone)
  await page.getByRole('option', { name: zone, exact: true }).click()
}

const saveAvailability = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save availability' }).click()
  await page.getByText('The availability is saved.').waitFor()
}

const told = async (page: Page, zone: string, language: string): Promise<void> => {
  await chooseZone(page, 'Time zone of the visitor', zone)
  await page.getByRole('combobox', { name: 'Language of the visitor' }).selectOption(language)
  await page.getByRole('button', { name: 'Show preview' }).click()
}

describe('required presence', () => {
  test('means an open inbox: nobody is available until an agent opens it', async () => {
    const page = await openStep('home')
    await page.getByRole('radio', { name: /^By the status/ }).check()
    await page.getByRole('checkbox', { name: 'Only agents with an open inbox' }).check()
    await page.getByRole('textbox', { name: 'Away message' }).fill('The workshop is empty.')
    await saveAvailability(page)
    const early = await helpdesk.visitor('')
    await early.open()
    await early.panel.getByText('The workshop is empty.').waitFor()

    const ana = await helpdesk.agent('Ana', 'support')
    const late = await helpdesk.visitor('')
    await late.open()
    await late.panel.getByText('Typically replies in a few minutes').waitFor()

    // Who closes a window is still there for a while: pages are loaded anew all the time.
    await ana.page.close()
    const later = await helpdesk.visitor('')
    await later.open()
    await later.panel.getByText('Typically replies in a few minutes').waitFor()
  })
})

describe('hours', () => {
  test('are set with imported holidays, previewed, saved, and shown to visitors in their zone and language', async () => {
    const page = await openStep('contact')
    await chooseZone(page, 'Time zone', 'UTC')
    await page.getByRole('button', { name: 'Every day, hours 1' }).click()
    await page.getByRole('textbox', { name: 'Start of hours 1' }).fill('00:00')
    await page.getByRole('textbox', { name: 'End of hours 1' }).fill('24:00')

    const upload = page.locator('input[type=file]')
    await upload.setInputFiles(calendar(`DTSTART;VALUE=DATE:${basic(today)}`, 'RRULE:FREQ=YEARLY;BYSETPOS=2'))
    await page.getByText('holidays.ics could not be imported').waitFor()
    await page.getByText('At events[0].RRULE.').waitFor()
    await upload.setInputFiles(vacation)
    await page.getByText('holidays.ics adds 10 dates').waitFor()
    await page.getByRole('button', { name: 'Add 10 dates' }).click()
    expect(await page.getByRole('textbox', { name: 'Day of date 1', exact: true }).inputValue()).toBe(today)

    await told(page, japan.timezoneId, 'ja')
    const inJapanese = `ただいま不在です。${longDate('ja')}9:00に戻ります。`
    await page.getByText(`“${inJapanese}”`).waitFor()
    await page.getByText(/^Closed until/).waitFor()
    await page.getByRole('textbox', { name: 'When (UTC)' }).fill(`${back}T12:00`)
    await told(page, peru.timezoneId, 'en-US')
    await page.getByText('“Typically replies in a few minutes”').waitFor()
    await page.getByText('Open without end.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await nameless(page)).toEqual([])
    await saveAvailability(page)

    const visitors = [
      [japan, inJapanese],
      [germany, `Wir sind gerade nicht da. Am ${longDate('de')} um ${berlinHour()}:00 Uhr wieder da`],
      // Midnight in UTC is the evening before in Lima.
      [peru, `We’re away. Back on ${longDate('en-US', dateAhead(9))} at 7:00 PM`],
    ] as const
    for (const [place, sentence] of visitors) {
      const visitor = await helpdesk.visitor('contact', place)
      await visitor.open()
      await visitor.panel.getByText(sentence).waitFor()
    }
  })

  test('of a bot: outside them it hands off to nobody, and the next message shows', async () => {
    const page = await openStep('docs')
    await page.getByRole('combobox', { name: 'Outside business hours' }).selectOption('never')
    await page.getByRole('checkbox', { name: /^Show the next matching message/ }).check()
    await saveAvailability(page)
    await page.reload()
    const handOff = page.getByRole('combobox', { name: 'Outside business hours' })
    await handOff.waitFor()
    expect(await handOff.inputValue()).toBe('never')
    expect(await page.getByRole('checkbox', { name: /^Show the next matching message/ }).isChecked()).toBe(
      true,
    )
  })

  test('of an agent: outside them the agent gets no new conversations', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    await ana.page.getByRole('button', { name: 'My hours' }).click()
    const dialog = ana.page.getByRole('dialog', { name: 'My hours' })
    await dialog.getByRole('button', { name: 'Every day, hours 1' }).click()
    await dialog.getByRole('textbox', { name: 'Start of hours 1' }).fill('nine')
    await dialog.getByRole('button', { name: 'Save hours' }).click()
    await dialog.getByText('Please enter a time HH:MM up to 24:00.').waitFor()
    await dialog.getByRole('textbox', { name: 'Start of hours 1' }).fill('00:00')
    await dialog.getByRole('textbox', { name: 'End of hours 1' }).fill('24:00')
    await dialog.getByRole('button', { name: 'Add a date' }).click()
    expect(await violations(ana.page, '[role=dialog]')).toEqual([])
    await dialog.getByRole('button', { name: 'Save hours' }).click()
    await dialog.waitFor({ state: 'detached' })

    for (const text of ['First after hours', 'Second after hours']) {
      const visitor = await helpdesk.visitor('')
      await visitor.open()
      await visitor.write(text)
      await ana.rows(text).filter({ hasText: 'Assigned to Ben' }).waitFor()
    }
    await ana.page.getByRole('button', { name: 'My hours' }).click()
    await dialog.getByRole('button', { name: 'Remove my hours' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('fit a phone', async () => {
    const page = await openStep('contact')
    await page.setViewportSize(phone)
    await page.getByRole('button', { name: 'Show preview' }).click()
    await page.getByText(/^Closed until/).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
  })
})

/** What clocks in Berlin show at the midnight in UTC at which the team is back. */
const berlinHour = (): string =>
  new Intl.DateTimeFormat('de', { hour: 'numeric', timeZone: 'Europe/Berlin' })
    .format(Date.parse(back))
    .replace(/\D/g, '')
    .replace(/^0/, '')
