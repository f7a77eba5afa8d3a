import type { Drawer } from '../drawer'
import { unreadOf } from '../thread/unread'
import type { Parts } from './parts'
import type { View } from './state'

interface PanelOptions extends Parts {
  /** Rejects when it cannot be reached. */
  readonly fetchDrawer: () => Promise<Drawer>
}

/** What the visitor does with the panel itself. Whether it is open outlives a page load, as the conversation does. */
export const panelActs = ({ store, tab, browser, fetchDrawer }: PanelOptions) => {
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

  let loading = false

  /** Called with whatever waits for the drawer, and with nothing when that is gone. */
  const loadDrawer = (wanted: unknown): void => {
    if (!wanted || loading) return
    loading = true
    store.set({ drawerFailed: false })
    void fetchDrawer()
      .catch(() => undefined)
      .then((drawer) => {
        loading = false
        store.set({ drawer, drawerFailed: !drawer })
      })
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
    show: (view: View) => store.set({ view, focusFollows: `.to-${store.get().view}`, errorText: undefined }),
    type: (draft: string) => {
      tab.write('draft', draft)
      store.set({ draft })
    },
  }
}
