import type { TextStore } from '../page/text-store'
import type { Outgoing } from './outgoing'

/**
 * Reads outgoing messages after a page load. They are stored in the tab: they survive a reload and a crash, no second
 * tab sends them too, and a closed tab does not send them later.
 */
export const readOutgoing = (tab: TextStore): readonly Outgoing[] => {
  try {
    const stored: unknown = JSON.parse(tab.read(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isOutgoing) : []
  } catch {
    return []
  }
}

export const storeOutgoing = (tab: TextStore, list: readonly Outgoing[]): void =>
  list.length > 0 ? tab.write(key, JSON.stringify(list)) : tab.forget(key)

const key = 'outgoing'

/** Other versions of the widget and the site use the same storage, so invalid values are dropped. */
const isOutgoing = (value: unknown): value is Outgoing => {
  const { clientId, messageId, text, page, sessionId, noticeShown, zone, subscribe, status, at } = (value ??
    {}) as Partial<Outgoing>
  return (
    [clientId, messageId, text, page, sessionId].every((field) => typeof field === 'string') &&
    typeof noticeShown === 'boolean' &&
    (subscribe === undefined || subscribe === true) &&
    (zone === undefined || typeof zone === 'string') &&
    typeof at === 'number' &&
    (status === 'sending' || status === 'sent' || status === 'refused')
  )
}
