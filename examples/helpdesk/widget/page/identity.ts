import type { TextStore } from './text-store'

/** The visitor's token, and how long it may be remembered. */
export interface Identity {
  token(): string | undefined
  keep(token: string): void
  /** The visitor wrote or agreed: from here on the browser remembers them. */
  remember(): void
}

/**
 * Until a visitor takes part the token stays in the tab and ends with it: someone who only reads a page is not followed
 * from visit to visit, and nothing durable is stored before they act. Once they write or agree the conversation must be
 * there when they come back, so the token moves to the browser.
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
