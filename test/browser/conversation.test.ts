import { describe, expect, test } from 'vitest'
import type { View } from '../../examples/helpdesk/api'
import type { Agent } from './agent'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()

describe('a visitor and an agent', () => {
  test('greet, agree, write, answer and close, each seeing the other live', async () => {
    const [visitor, ben] = await Promise.all([helpdesk.visitor('pricing'), helpdesk.agent('Ben', 'sales')])
    await visitor.open()
    await visitor
      .message('Not sure which plan fits your glasshouse? Ben from sales knows them all.')
      .waitFor()
    await visitor.panel.getByRole('button', { name: 'I agree' }).click()
    await visitor.write('Does the Glasshouse plan cover two houses?')
    await visitor.panel
      .getByRole('textbox', { name: 'Leave your e-mail address' })
      .fill('wilma@visser.example')
    await visitor.panel.getByRole('button', { name: 'Save' }).click()
    await visitor.panel.getByText('Thank you.').waitFor()

    await ben.open('two houses')
    await ben.log.getByText('Does the Glasshouse plan cover two houses?').waitFor()
    await ben.thread.getByRole('heading', { name: 'wilma@visser.example' }).waitFor()
    await ben.reply('It does: up to eight stations, in as many houses as you like.')
    await visitor.message('It does: up to eight stations, in as many houses as you like.').waitFor()
    await visitor.write('Wonderful.')
    await ben.log.getByText('Wonderful.').waitFor()

    expect(await ben.why('Who answers')).toContain('ROUND_ROBIN')
    const { row, entries, visitor: from } = await ben.conversation(ben.openId())
    expect(from).toMatchObject({ lastPage: visitor.page.url(), zone: 'Europe/Amsterdam' })
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))

    await ben.press('Close conversation')
    await visitor.panel.getByText('This conversation is closed.').waitFor()
    const transcript = await helpdesk
      .process()
      .catcher.waitFor(({ headers }) =>
        headers.some(({ name, value }) => name === 'to' && value.includes('wilma')),
      )
    expect(transcript.subject).toBe('Your chat with Larkspur Sales')
    expect(transcript.envelope).toEqual({ from: null, to: ['wilma@visser.example'] })
    expect(transcript.text).toContain('Does the Glasshouse plan cover two houses?')
    expect(transcript.text).toContain('It does: up to eight stations, in as many houses as you like.')
    expect(transcript.text).toContain(`${helpdesk.process().url}pricing`)
    expect((await ben.list('all', 'closed')).map(({ id }) => id)).toContain(row.id)
  })

  test('explain to both the decisions behind the chat', async () => {
    const visitor = await helpdesk.visitor('')
    await visitor.open()
    await visitor.write('Why do I see this?')
    await visitor.panel.getByRole('button', { name: 'Why am I seeing this?' }).click()
    const decisions = visitor.panel.getByRole('region', { name: 'Why am I seeing this?' })
    await decisions.getByText('WON_PRIORITY').waitFor()
    await decisions.getByText('ALWAYS_AVAILABLE').waitFor()
    // A visit explains the message that won; an admin's preview explains every message.
    expect(await decisions.getByText('/pricing').count()).toBe(0)

    const ana = await helpdesk.agent('Ana', 'support')
    await ana.open('Why do I see this?')
    expect(await ana.why('Who answers')).toContain('The eligible person whose last turn is longest ago.')
  })
})

describe('a blocked visitor', () => {
  test('sees the chat and is acknowledged as before, and nothing of it surfaces', async () => {
    const [visitor, ben] = await Promise.all([helpdesk.visitor(''), helpdesk.agent('Ben', 'support')])
    await visitor.open()
    await visitor.write('You are all tulips.')
    await ben.open('You are all tulips.')
    const blocked = ben.openId()
    await ben.choose('Block sender')
    await ben.thread.getByText('Blocked', { exact: true }).waitFor()
    const before = await everything(ben)
    expect(before.find(({ id }) => id === blocked)?.filtered).not.toBeNull()

    await visitor.page.reload()
    await visitor.panel.waitFor()
    const answer = visitor.page.waitForResponse((response) => response.url().endsWith('/api/chat/messages'))
    await visitor.write('And roses, too.')
    expect((await answer).status()).toBe(200)
    expect(Object.keys(await (await answer).json()).sort()).toEqual(['accepted', 'at', 'id'])
    await visitor.message('And roses, too.').waitFor()
    await visitor.panel
      .getByText(/^Sent /)
      .last()
      .waitFor()
    expect(await visitor.panel.getByText(/Not sent|Trying again|Sending/).count()).toBe(0)

    for (const end = Date.now() + 2_000; Date.now() < end; ) {
      expect(await everything(ben)).toEqual(before)
      expect(await ben.page.getByText('And roses, too.').count()).toBe(0)
    }
    expect(JSON.stringify(await ben.conversation(blocked))).not.toContain('roses')
  })
})

describe('a bot', () => {
  test('answers until an agent takes over from it, and is silent from then on', async () => {
    const [visitor, ana] = await Promise.all([helpdesk.visitor('docs'), helpdesk.agent('Ana', 'support')])
    await visitor.open()
    await visitor.write('Hello from the docs')
    await visitor.panel.getByText('I know the docs by heart.').waitFor()
    await visitor.panel.getByRole('button', { name: 'How do alarms work?' }).click()
    await visitor.panel.getByText('An alarm is one sentence').waitFor()

    const answer = 'An alarm is one sentence'
    await ana.see('Bots')
    await ana.open(answer)
    await ana.see('All')
    expect(await ana.list('all')).not.toContainEqual(expect.objectContaining({ control: 'bot' }))
    expect(await ana.rows(answer).count()).toBe(0)

    await ana.see('Bots')
    await ana.open(answer)
    await ana.press('Take over conversation')
    await expect.poll(() => ana.rows(answer).count()).toBe(0)
    await ana.see('All')
    await ana.open(answer)
    await visitor.write('How long do batteries last?')
    await ana.log.getByText('How long do batteries last?').waitFor()
    await visitor.page.waitForTimeout(2_000)
    expect(await visitor.panel.getByText('Five years').count()).toBe(0)
    await ana.reply('Five summers and four winters.')
    await visitor.message('Five summers and four winters.').waitFor()
  })
})

describe('availability', () => {
  test('of an away agent: new conversations go to the others', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    const away = ana.page.getByRole('switch', { name: /^Away/ })
    await away.check({ force: true })
    for (const text of ['First while Ana is away', 'Second while Ana is away']) {
      const visitor = await helpdesk.visitor('')
      await visitor.open()
      await visitor.write(text)
      await ana.rows(text).filter({ hasText: 'Assigned to Ben' }).waitFor()
    }
    await ana.open('Second while Ana is away')
    expect(await ana.why('Who answers')).toContain('STATUS_AWAY')
    await away.uncheck({ force: true })

    const visitor = await helpdesk.visitor('')
    await visitor.open()
    await visitor.write('Ana is back')
    await ana.rows('Ana is back').filter({ hasText: 'Assigned to Ana' }).waitFor()
  })
})

describe('consent', () => {
  test('keeps the composer shut until it is given, and the API too', async () => {
    const visitor = await helpdesk.visitor('pricing')
    await visitor.open()
    expect(await visitor.composer.isDisabled()).toBe(true)
    const message = {
      messageId: 'pricing',
      clientId: 'past-the-widget',
      text: 'Past the widget',
      page: `${helpdesk.process().url}pricing`,
      sessionId: 'a-session',
      noticeShown: true,
    }
    expect(await visitor.post('messages', message)).toMatchObject({
      status: 409,
      body: { code: 'CONSENT_REQUIRED' },
    })
    await visitor.panel.getByRole('button', { name: 'I agree' }).click()
    await expect.poll(() => visitor.composer.isEnabled()).toBe(true)
    expect(await visitor.post('messages', message)).toMatchObject({ status: 200, body: { accepted: true } })

    const ben = await helpdesk.agent('Ben', 'sales')
    await expect.poll(() => ben.rows('Past the widget').count()).toBe(1)
  })
})

describe('single-page navigation', () => {
  test('asks anew which message is for the page', async () => {
    const visitor = await helpdesk.visitor('docs')
    const visit = visitor.page.waitForRequest(
      (request) =>
        request.url().endsWith('/visit') && request.postDataJSON().page.endsWith('?chapter=alarms'),
    )
    await visitor.page.getByRole('tab', { name: 'Alarms' }).click()
    await visit
    await visitor.open()
    await visitor.message('Stuck on a chapter? Guide, our bot, has read them all.').waitFor()
    await visitor.page.evaluate("history.pushState(null, '', '/pricing')")
    await visitor
      .message('Not sure which plan fits your glasshouse? Ben from sales knows them all.')
      .waitFor()
    await visitor.page.evaluate("history.pushState(null, '', '/somewhere-else')")
    await visitor.launcher.waitFor({ state: 'detached' })
    await visitor.page.goBack()
    await visitor.launcher.waitFor()
  })
})

const views: readonly View[] = ['all', 'mine', 'unassigned', 'email', 'chat', 'bots', 'filtered']

/** Every row of every view, as the API has them. */
const everything = async (agent: Agent) => (await Promise.all(views.map((view) => agent.list(view)))).flat()
