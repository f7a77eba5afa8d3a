import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { focusedName, nameless, tabTo, violations } from './accessibility'
import type { Agent } from './agent'
import { useHelpdesk } from './use-helpdesk'
import type { Visitor } from './visitor'

const helpdesk = useHelpdesk()

const press = (visitor: Visitor, name: string) =>
  visitor.panel.getByRole('button', { name, exact: true }).click()

const consentCard = ({ panel }: Visitor) => panel.getByRole('group', { name: 'Consent' })
const consentOf = ({ page }: Agent) => page.getByRole('region', { name: 'Consent' })
const privacy = ({ panel }: Visitor) => panel.getByRole('region', { name: 'Privacy' })
const text = 'Larkspur keeps what you write here, and uses it to answer you.'

describe('explicit consent', () => {
  test('C-06 is asked, given, withdrawn in one step, seen by the agent, and given again', async () => {
    const [visitor, ben] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.agent('Ben', 'sales')])
    await visitor.open()
    expect(await visitor.composer.isDisabled()).toBe(true)
    await press(visitor, 'I agree')
    await visitor.write('Do you plant orchids?')
    await ben.open('Do you plant orchids?')
    await ben.reply('We do.')
    await visitor.message('We do.').waitFor()

    await press(visitor, 'Privacy')
    await privacy(visitor).getByText(text).waitFor()
    await privacy(visitor).getByText('You agreed to this on').waitFor()
    await privacy(visitor).getByText('Version 2024-05').waitFor()
    await press(visitor, 'Withdraw')
    const said = privacy(visitor).getByRole('status')
    await said.getByText('You can no longer write messages here.').waitFor()
    expect(await said.getByRole('listitem').count()).toBe(4)
    await privacy(visitor).getByText('You withdrew your consent to this on').waitFor()

    await press(visitor, 'Back to the chat')
    await visitor.panel.getByText('You withdrew your consent, so this chat is closed.').waitFor()
    expect(await visitor.composer.isDisabled()).toBe(true)
    const refused = await visitor.post('messages', {
      messageId: 'pricing',
      clientId: 'past-the-widget',
      text: 'Hello?',
      page: visitor.page.url(),
      sessionId: 's1',
      noticeShown: true,
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'CONSENT_WITHDRAWN' } })

    await press(visitor, 'I agree')
    await visitor.write('And roses?')
    await ben.log.getByText('And roses?').waitFor()
    await consentOf(ben).getByText('Agreed').waitFor()
  })

  test('C-26 that was withdrawn lets an agent send its confirmation, and no more', async () => {
    const [visitor, ben] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.agent('Ben', 'sales')])
    await visitor.open()
    await press(visitor, 'I agree')
    await visitor.write('Do you plant tulips?')
    await ben.open('Do you plant tulips?')
    await consentOf(ben).getByText('Agreed').waitFor()
    await consentOf(ben).getByText('2024-05').waitFor()
    await press(visitor, 'Privacy')
    await press(visitor, 'Withdraw')
    await privacy(visitor).getByRole('status').waitFor()

    // The open page hears of it as it happens.
    await consentOf(ben).getByText('Withdrawn').waitFor()
    await ben.thread.getByText('You can send one message to confirm it').waitFor()
    await ben.thread.getByRole('textbox', { name: 'Reply' }).fill('This is to confirm it.')
    await ben.press('Send confirmation')
    await ben.thread.getByText('and you confirmed it. You cannot send more messages').waitFor()
    expect(await ben.thread.getByRole('textbox', { name: 'Reply' }).isDisabled()).toBe(true)
    expect(await nameless(ben.page)).toEqual([])
    await press(visitor, 'Back to the chat')
    await visitor.message('This is to confirm it.').waitFor()
  })

  test('C-03 can be refused, and given after all', async () => {
    const visitor = await helpdesk.visitor('pricing')
    await visitor.open()
    await press(visitor, 'No thanks')
    await consentCard(visitor).getByText('You did not agree, so this chat is closed.').waitFor()
    expect(await consentCard(visitor).getByRole('button').allTextContents()).toEqual(['I agree'])
    expect(await visitor.composer.isDisabled()).toBe(true)
    await press(visitor, 'I agree')
    await visitor.write('After all.')
    await visitor.sent('After all.').waitFor()
  })

  test('comes with a receipt', async () => {
    const visitor = await helpdesk.visitor('pricing')
    await visitor.open()
    await press(visitor, 'I agree')
    await press(visitor, 'Privacy')
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      press(visitor, 'Download receipt'),
    ])
    expect(download.suggestedFilename()).toBe('consent-receipt.json')
    const receipt: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(receipt).toMatchObject({
      version: 'KI-CR-v1.1.0',
      services: [{ purposes: [{ consentType: 'EXPLICIT' }] }],
    })
  })
})

test('C-09 a notice is shown by the composer, and can be objected to before a word is written', async () => {
  const visitor = await helpdesk.visitor('contact')
  await visitor.open()
  await visitor.panel.getByRole('note', { name: 'Privacy notice' }).getByText('legitimate interest').waitFor()
  await press(visitor, 'Privacy')
  await privacy(visitor).getByText('You have not objected to this.').waitFor()
  await press(visitor, 'Object')
  await privacy(visitor).getByText('You have objected.').waitFor()
  await press(visitor, 'Back to the chat')
  await consentCard(visitor).getByText('You objected, so this chat is closed.').waitFor()
  expect(await visitor.composer.isDisabled()).toBe(true)
  await press(visitor, 'Privacy')
  await press(visitor, 'Agree again')
  await privacy(visitor).getByText('The chat is open again.').waitFor()
  await press(visitor, 'Back to the chat')
  await visitor.panel.getByRole('note', { name: 'Privacy notice' }).waitFor()
})

test('C-23 a subscription is offered with the first message, by a box that nobody has ticked', async () => {
  const [ticks, leaves] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.visitor('pricing')])
  for (const visitor of [ticks, leaves]) {
    await visitor.open()
    await press(visitor, 'I agree')
    const box = visitor.panel.getByRole('checkbox', { name: /^Send me the letter/ })
    expect(await box.isChecked()).toBe(false)
    if (visitor === ticks) await box.check()
    await visitor.write('A first message.')
    await visitor.sent('A first message.').waitFor()
    expect(await box.count()).toBe(0)
    const name = visitor === ticks ? 'ticks' : 'leaves'
    await visitor.panel.getByRole('textbox', { name: 'Leave your e-mail' }).fill(`${name}@visser.example`)
    await press(visitor, 'Save')
    await visitor.panel.getByText('Thank you.').waitFor()
    await press(visitor, 'Privacy')
    await privacy(visitor).getByText('You agreed to this on').first().waitFor()
  }
  expect(await privacy(ticks).getByRole('heading', { level: 4 }).allTextContents()).toEqual([
    'This chat',
    'Growing letter',
  ])
  expect(await privacy(leaves).getByRole('heading', { level: 4 }).allTextContents()).toEqual(['This chat'])
})

test('C-05 a text that changed is asked about anew, and both versions can be seen', async () => {
  const [visitor, ada] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.agent('Ada', 'sales')])
  await visitor.open()
  await press(visitor, 'I agree')
  await visitor.write('Under the first text.')
  await visitor.sent('Under the first text.').waitFor()

  const { url } = helpdesk.process()
  const settings = async (path: string, data?: object) => {
    const address = new URL(`api/settings/${path}`, url).href
    const response = await (data ? ada.page.request.post(address, { data }) : ada.page.request.get(address))
    expect([path, response.status()]).toEqual([path, 200])
    return response.json()
  }
  const { setup } = await settings('messages/pricing')
  const process = { basis: 'explicit', version: '2026-11', text: 'Larkspur keeps this for a year.' }
  await settings('drafts', { ...setup, consent: { ...setup.consent, process } })
  await settings('messages/pricing/publish', {})

  await visitor.write('Still under the first text?')
  await consentCard(visitor).getByText('This text has changed since you agreed to it.').waitFor()
  await consentCard(visitor).getByText('Larkspur keeps this for a year.').waitFor()
  await press(visitor, 'Privacy')
  await privacy(visitor).getByText('Version 2024-05').waitFor()
  await privacy(visitor).getByText('Version 2026-11').waitFor()
  await press(visitor, 'Agree again')
  await privacy(visitor).getByText('You have agreed.').waitFor()
  await privacy(visitor).getByText('Version 2024-05').waitFor({ state: 'detached' })
  await press(visitor, 'Back to the chat')
  await press(visitor, 'Try again')
  await visitor.sent('Still under the first text?').waitFor()
})

test('the keyboard is enough to withdraw and to agree again, and everything has a name', async () => {
  const visitor = await helpdesk.visitor('pricing')
  const { page } = visitor
  await visitor.open()
  await press(visitor, 'I agree')
  await expect.poll(() => focusedName(page)).toBe('Message')
  await tabTo(page, /^Privacy$/)
  await page.keyboard.press('Enter')
  await privacy(visitor).getByText('You agreed to this on').waitFor()
  expect(await nameless(page)).toEqual([])
  expect(await violations(page)).toEqual([])
  await tabTo(page, /^Withdraw$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toContain('You have withdrawn your consent.')
  expect(await violations(page)).toEqual([])
  await tabTo(page, /^Agree again$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toContain('You have agreed.')
  await page.keyboard.press('Escape')
  await visitor.composer.waitFor()
  expect(await focusedName(page)).toBe('Privacy')
  expect(await visitor.composer.isEnabled()).toBe(true)
})
