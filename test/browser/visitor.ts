import type { Locator, Page } from 'playwright-core'

/** A visitor of the demo site, and what they see of the chat. */
export interface Visitor {
  readonly page: Page
  readonly launcher: Locator
  readonly panel: Locator
  readonly composer: Locator
  /** A message of the thread with this text, the visitor's own included. */
  message(text: string): Locator
  /** A message of the visitor's own that the widget shows as sent. */
  sent(text: string): Locator
  open(): Promise<void>
  write(text: string): Promise<void>
  /** Posts to the chat's API in the visitor's name, past the widget. */
  post(path: string, body: object): Promise<{ readonly status: number; readonly body: unknown }>
}

export const visit = async (page: Page, url: string, path: string): Promise<Visitor> => {
  const panel = page.getByRole('dialog')
  const composer = panel.getByRole('textbox', { name: 'Message' })
  const launcher = page.getByRole('button', { name: /^Chat/ })
  await page.goto(new URL(path, url).href)
  await launcher.waitFor()
  return {
    page,
    launcher,
    panel,
    composer,
    message: (text) => panel.getByRole('region', { name: 'Messages' }).getByText(text, { exact: true }),
    sent: (text) => panel.getByRole('listitem').filter({ hasText: text }).filter({ hasText: 'Sent ' }),
    open: async () => {
      await launcher.click()
      await panel.waitFor()
    },
    write: async (text) => {
      await composer.fill(text)
      await composer.press('Enter')
    },
    post: async (path, body) => {
      const response = await page.request.post(new URL(`api/chat/${path}`, url).href, {
        headers: { authorization: `Bearer ${await tokenOf(page)}` },
        data: body,
      })
      return { status: response.status(), body: await response.json().catch(() => undefined) }
    },
  }
}

/** Kept in the tab until the visitor takes part, and in the browser from then on. */
const tokenOf = (page: Page): Promise<string | null> =>
  page.evaluate(`localStorage.getItem('${tokenKey}') ?? sessionStorage.getItem('${tokenKey}')`)

const tokenKey = 'frontdesk:larkspur:token'
