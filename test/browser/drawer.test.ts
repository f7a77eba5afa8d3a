import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { focusedName, tabTo } from './accessibility'
import { useHelpdesk } from './use-helpdesk'
import { type Visitor, visit } from './visitor'

const helpdesk = useHelpdesk()

/** A page on another origin, with a content security policy of its own. */
const otherSite = async (html: string, policy: string): Promise<string> => {
  const server = createServer((_, response) =>
    response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html').end(html),
  )
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const why = ({ panel }: Visitor) => panel.getByRole('region', { name: 'Why am I seeing this?' })

describe('the drawer', () => {
  test('is fetched once it is opened, and kept for good', async () => {
    const page = await helpdesk.page()
    const fetched: { readonly url: string; readonly cache: string | undefined }[] = []
    page.on('response', (response) => {
      if (response.url().includes('/widget/'))
        fetched.push({ url: response.url(), cache: response.headers()['cache-control'] })
    })
    const visitor = await visit(page, helpdesk.process().url, '')
    await visitor.open()
    expect(fetched).toEqual([{ url: expect.stringMatching(/\/widget\.js$/), cache: 'no-cache' }])
    await visitor.panel.getByRole('button', { name: 'Why am I seeing this?' }).click()
    await why(visitor).getByText('WON_PRIORITY').waitFor()
    expect(fetched.slice(1)).toEqual([
      {
        url: expect.stringMatching(/\/assets\/drawer-[\w-]+\.js$/),
        cache: 'public, max-age=31536000, immutable',
      },
    ])
  })

  test('comes from the helpdesk, also on a site with a strict policy', async () => {
    const page = await helpdesk.page()
    const { origin } = new URL(helpdesk.process().url)
    const shop = await otherSite(
      `<!doctype html><title>Shop</title><script src="${origin}/widget/widget.js" data-helpdesk="larkspur" async></script>`,
      `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
    )
    await page.route(`${origin}/api/chat/visit`, (route) =>
      route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), page: `${origin}/` }) }),
    )
    const visitor = await visit(page, shop, '')
    await visitor.open()
    await visitor.panel.getByRole('button', { name: 'Why am I seeing this?' }).click()
    await why(visitor).getByText('WON_PRIORITY').waitFor()
    const border = why(visitor).locator('section').first()
    expect(await border.evaluate((section) => getComputedStyle(section).borderTopWidth)).toBe('1px')
  })

  test('can be loaded again after a failure', async () => {
    const visitor = await helpdesk.visitor('')
    await visitor.page.route('**/widget/assets/*', (route) => route.abort())
    await visitor.open()
    await visitor.panel.getByRole('button', { name: 'Why am I seeing this?' }).click()
    await visitor.panel.getByText('This could not be loaded.').waitFor()
    await visitor.page.unroute('**/widget/assets/*')
    await visitor.panel.getByRole('button', { name: 'Try again' }).click()
    await why(visitor).getByText('WON_PRIORITY').waitFor()
  })

  test('takes the focus and gives it back', async () => {
    const { page, panel, open } = await helpdesk.visitor('')
    await open()
    await tabTo(page, /^Why am I seeing this\?$/)
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: 'Why am I seeing this?' }).waitFor()
    await expect.poll(() => focusedName(page)).toBe('Why am I seeing this?')
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.tagName')).toBe('H3')
    await page.keyboard.press('Escape')
    await panel.getByRole('textbox', { name: 'Message' }).waitFor()
    expect(await focusedName(page)).toBe('Why am I seeing this?')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await focusedName(page)).toBe('Chat')
  })
})
