import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { focusedName, nameless, tabTo } from './accessibility'
import { useHelpdesk } from './use-helpdesk'
import type { Visitor } from './visitor'

const helpdesk = useHelpdesk()

const press = (visitor: Visitor, name: string) =>
  visitor.panel.getByRole('button', { name, exact: true }).click()

const consentCard = ({ panel }: Visitor) => panel.getByRole('group', { name: 'Consent' })
const privacy = ({ panel }: Visitor) => panel.getByRole('region', { name: 'Privacy' })
const text = 'Larkspur keeps what you write here, and uses it to answer you.'

describe('explicit consent', () => {
  test('is asked, given, withdrawn in one step, seen by the agent, and given again', async () => {
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
    await said.getByText('You cannot write here any more.').waitFor()
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
  })

  test('can be refused, and given after all', async () => {
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

test('a notice is shown by the composer, and can be objected to before a word is written', async () => {
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

test('a subscription is offered with the first message, by a box that nobody has ticked', async () => {
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
  await tabTo(page, /^Withdraw$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toContain('You have withdrawn.')
  expect(await nameless(page)).toEqual([])
  await tabTo(page, /^Agree again$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toContain('You have agreed.')
  await page.keyboard.press('Escape')
  await visitor.composer.waitFor()
  expect(await focusedName(page)).toBe('Privacy')
  expect(await visitor.composer.isEnabled()).toBe(true)
})
