import type { Drawer } from '../drawer'
import { unreadOf } from '../thread/unread'
import type { Parts } from './parts'
import type { View } from './state'

interface PanelOptions extends Parts {
  /** Rejects when the drawer cannot be loaded. */
  readonly fetchDrawer: () => Promise<Drawer>
}

/** The actions of the panel. Whether it is open survives a page load. */
export const panelActs = ({ store, tab, browser, fetchDrawer }: PanelOptions) => {
  /** Only visitors who wrote have entries, so nothing is stored for other visitors. */
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

  /** Loads the drawer when a part of it is wanted. Called with a falsy value when no part is wanted. */
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
