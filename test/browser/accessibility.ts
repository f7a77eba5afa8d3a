import { source } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Everything on a page that can be used but has no name, by its role. The names are those that the browser itself
 * computes for screen readers, through shadow roots as well.
 */
export const nameless = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const usable = nodes.filter(({ ignored, role }) => !ignored && usableRoles.has(role?.value))
  if (usable.length === 0) throw new Error('Expected something on the page that can be used, found nothing.')
  return usable.filter(({ name }) => !name?.value?.trim()).map(({ role }) => String(role?.value))
}

/**
 * What axe finds at fault on a page, or in the part of it that a selector names, each as its rule and the first element.
 * Frames are pictures here, and left out.
 */
export const violations = async (page: Page, part = ':root'): Promise<readonly string[]> => {
  // What appears by moving has arrived before its colours are measured.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime)).map(({ finished }) => finished)).then(() => {})',
  )
  await page.evaluate(source)
  return page.evaluate(
    `axe.run('${part}', { iframes: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
  )
}

/** What a page offers for finding one's way: how often each stands in it. */
export const outline = async (page: Page) => ({
  main: await page.getByRole('main').count(),
  h1: await page.getByRole('heading', { level: 1 }).count(),
  language: await page.locator('html').getAttribute('lang'),
  title: (await page.title()) !== '',
})

/** Presses Tab until the focus is on what has this name; fails after one round through the page. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (name.test(focused)) return
    seen.push(focused)
  }
  throw new Error(`Expected Tab to reach ${String(name)}, found ${seen.join(', ')}.`)
}

/** The accessible name of what has the focus, or its text. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const labels = element?.ariaLabel ?? element?.labels?.[0]?.textContent
    const named = element?.getAttribute('aria-labelledby')
    return labels ?? (named ? element.getRootNode().getElementById(named)?.textContent : element?.textContent) ?? ''
  })()`)

const usableRoles: ReadonlySet<unknown> = new Set([
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'DisclosureTriangle',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'region',
  'searchbox',
  'switch',
  'tab',
  'textbox',
])
