import type { Locator, Page } from 'playwright-core'
import type { ConversationDetail, ConversationList, View } from '../../examples/helpdesk/api'

/** Somebody at work in the inbox. */
export interface Agent {
  readonly page: Page
  /** The rows of the list that is shown whose text contains this. */
  rows(text: string): Locator
  /** The conversation that is shown. */
  readonly thread: Locator
  /** Its messages, notes and lines. */
  readonly log: Locator
  see(view: string): Promise<void>
  /** Opens a conversation of the list that is shown, and waits until this message of it is there. */
  open(text: string, message?: string): Promise<void>
  reply(text: string): Promise<void>
  /** Chooses from the menu behind "More actions". */
  choose(action: string): Promise<void>
  press(button: string): Promise<void>
  /** What the newest decision of a policy says of the conversation that is shown, folded questions included. */
  why(policy: string): Promise<string>
  /** The rows of a view of this inbox, as the API has them. */
  list(view: View, status?: 'open' | 'closed' | 'any'): Promise<ConversationList['rows']>
  conversation(id: string): Promise<ConversationDetail>
  /** Acts past the page. Rejects when the server refuses it or does not answer. */
  act(id: string, command: string, body: object): Promise<void>
  /** The id of the conversation that is shown. */
  openId(): string
}

export const signIn = async (page: Page, url: string, name: string, inbox: string): Promise<Agent> => {
  await page.goto(new URL('inbox/', url).href)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('region', { name: 'Conversations' }).waitFor()
  await page.goto(new URL(`inbox/#/${inbox}/all`, url).href)

  const thread = page.getByRole('region', { name: /^Conversation with / })
  const log = thread.getByRole('log', { name: 'Messages' })
  const rows = (text: string) =>
    page.getByRole('region', { name: 'Conversations' }).getByRole('link').filter({ hasText: text })
  const get = async <Answer>(path: string): Promise<Answer> => {
    const response = await page.request.get(new URL(`api/${path}`, url).href)
    if (!response.ok()) throw new Error(`Expected ${path} to be answered, found ${response.status()}.`)
    return response.json() as Promise<Answer>
  }

  return {
    page,
    rows,
    thread,
    log,
    see: async (view) => {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('link', { name: view, exact: true })
        .click()
      await page.getByRole('heading', { name: view, exact: true, level: 1 }).waitFor()
    },
    open: async (text, message = text) => {
      await rows(text).click()
      await log.getByText(message).first().waitFor()
    },
    reply: async (text) => {
      await thread.getByRole('textbox', { name: 'Reply' }).fill(text)
      await thread.getByRole('button', { name: 'Send reply' }).click()
    },
    choose: async (action) => {
      await thread.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    },
    press: (button) => thread.getByRole('button', { name: button }).click(),
    why: async (policy) => {
      const reasons = page.getByRole('region', { name: 'Why?' }).locator('details')
      const card = reasons.filter({ has: page.locator('summary', { hasText: policy }) }).first()
      if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click()
      return (await card.textContent()) ?? ''
    },
    list: async (view, status = 'any') =>
      (await get<ConversationList>(`conversations?inbox=${inbox}&view=${view}&status=${status}`)).rows,
    conversation: (id) => get<ConversationDetail>(`conversations/${id}`),
    act: async (id, command, body) => {
      const address = new URL(`api/conversations/${id}/${command}`, url).href
      const response = await page.request.post(address, { data: body })
      if (!response.ok()) throw new Error(`Expected ${command} to be accepted, found ${response.status()}.`)
    },
    openId: () => decodeURIComponent(new URL(page.url()).hash.split('?')[0]?.split('/')[3] ?? ''),
  }
}
