import type { TextStore } from './text-store'

/** The visitor's token and its storage. */
export interface Identity {
  token(): string | undefined
  keep(token: string): void
  /** Called when the visitor writes or agrees. From then on the browser stores the token. */
  remember(): void
}

/**
 * Before a visitor writes or agrees, the token is stored in the tab only: readers are not tracked between visits, and
 * nothing durable is stored. Afterwards the token is stored in the browser, so that the conversation is still there at
 * the next visit.
 */
export const createIdentity = (tab: TextStore, browser: TextStore): Identity => ({
  token: () => browser.read(key) ?? tab.read(key),
  keep: (token) => (browser.read(key) === undefined ? tab : browser).write(key, token),
  remember: () => {
    const token = tab.read(key)
    if (token === undefined) return
    browser.write(key, token)
    tab.forget(key)
  },
})

const key = 'token'
