import type { AccountSides, AgentCommand, Helpdesk } from 'frontdesk'
import { takeMail } from '../take-mail'
import { mails } from './mails'

/** Creates sample conversations through the public API, as visitors and agents would. */
export const createConversations = async (helpdesk: Helpdesk, account: AccountSides): Promise<void> => {
  const act = async (
    userId: string,
    conversationId: string,
    ...commands: readonly AgentCommand[]
  ): Promise<void> => {
    for (const [index, command] of commands.entries()) {
      await account
        .agent(userId)
        .conversations.act(conversationId, `demo-${conversationId}-${index}`, command)
    }
  }

  const closed = await chatter(account, 'home', 'http://localhost/')
  const closedId = await closed.say('Does the station mind being watered from above?')
  await closed.leave('joost@dewit.example')
  await act(
    'ana',
    closedId,
    { type: 'reply', text: 'Not at all. It is made for rain, and for watering cans too.' },
    { type: 'close' },
  )

  const bot = await chatter(account, 'docs', 'http://localhost/docs')
  await bot.say('Hello')
  await helpdesk.worker.drain()
  await bot.say('How long do batteries last?')
  await helpdesk.worker.drain()

  const sales = await chatter(account, 'pricing', 'http://localhost/pricing')
  await sales.visitor.consent.agree('pricing', { version: '2024-05', page: 'http://localhost/pricing' })
  const salesId = await sales.say('We have forty glasshouses. Is there a price for that?')
  await sales.leave('solveig@nordgard.example')
  await act(
    'ben',
    salesId,
    { type: 'note', text: 'Nordgård: the big one near Bergen. They asked last spring too.' },
    { type: 'reply', text: 'Forty! The Nursery plan covers them all. Shall I write you an offer?' },
  )

  for (const { from, to, lines } of mails) {
    const source = `${lines.join('\r\n')}\r\n`
    await takeMail(account, new TextEncoder().encode(source), { from, to: [to] })
  }

  const home = await chatter(account, 'home', 'http://localhost/')
  await home.say('Good morning! My station says 31 degrees, my thermometer says 24.')
  await home.say('It hangs right under the roof, on the south side.')
}

/** A visitor with one browser session who has seen the consent notice. `say` returns the conversation id. */
const chatter = async (account: AccountSides, widgetId: string, page: string) => {
  const visitor = account.visitor(account.host.newVisitorToken())
  let said = 0
  const say = async (text: string): Promise<string> => {
    said += 1
    const receipt = await visitor.chat.send(widgetId, {
      clientId: `demo-${said}`,
      text,
      sessionId: `demo-${widgetId}`,
      page,
      noticeShown: true,
    })
    if (!receipt.accepted || receipt.disposition.conversationId === null) {
      throw new Error(`Expected a message to ${widgetId} to be accepted, found ${JSON.stringify(receipt)}.`)
    }
    return receipt.disposition.conversationId
  }
  const leave = (email: string) => visitor.chat.leaveEmail(widgetId, { email, page, noticeShown: true })
  return { visitor, say, leave }
}
