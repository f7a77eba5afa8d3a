import { unreadOf } from '../thread/unread'
import type { Parts } from './parts'

/** What the visitor does with the panel itself. Whether it is open outlives a page load, as the conversation does. */
export const panelActs = ({ store, tab, browser }: Parts) => {
  /** Entries exist only for visitors who wrote, so nothing is stored before they take part. */
  const markRead = () => {
    const { entries, open, readUpTo } = store.get()
    const newest = unreadOf(entries, readUpTo).at(-1)
    if (!open || !newest) return
    browser.write('read', String(newest.at))
    store.set({ readUpTo: newest.at })
  }

  const dismissGreeting = () => {
    const { visit } = store.get()
    if (visit?.messageId) tab.write('dismissed', visit.messageId)
    store.set({ greeting: false, focusFollows: true })
  }

  return {
    markRead,
    dismissGreeting,
    open: () => {
      tab.write('open', 'yes')
      store.set({ open: true, focusFollows: true, view: 'conversation' })
      dismissGreeting()
      markRead()
    },
    close: () => {
      tab.forget('open')
      store.set({ open: false, focusFollows: true })
    },
    show: (view: 'conversation' | 'why') => store.set({ view }),
    type: (draft: string) => {
      tab.write('draft', draft)
      store.set({ draft })
    },
  }
}
