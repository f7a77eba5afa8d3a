import { unreadOf } from '../thread/unread'
import type { Parts } from './parts'
import type { View } from './state'

/** What the visitor does with the panel itself. Whether it is open outlives a page load, as the conversation does. */
export const panelActs = ({ store, tab, browser, fetchDrawer }: Parts) => {
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

  const loadDrawer = async () => {
    store.set({ drawerFailed: false })
    const drawer = await fetchDrawer().catch(() => undefined)
    store.set({ drawer, drawerFailed: !drawer })
  }

  return {
    markRead,
    loadDrawer,
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
    show: (view: View) => {
      store.set({ view, focusFollows: `.to-${store.get().view}` })
      if (view !== 'conversation' && !store.get().drawer) void loadDrawer()
    },
    type: (draft: string) => {
      tab.write('draft', draft)
      store.set({ draft })
    },
  }
}
