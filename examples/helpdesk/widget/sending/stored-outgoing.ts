import type { TextStore } from '../page/text-store'
import type { Outgoing } from './outgoing'

/**
 * The outgoing messages across page loads. They are kept in the tab: there they outlive a reload and a crash, no second
 * tab sends them too, and what a closed tab leaves unsent is not sent days later unasked.
 */
export const readOutgoing = (tab: TextStore): readonly Outgoing[] => {
  try {
    const kept: unknown = JSON.parse(tab.read(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isOutgoing) : []
  } catch {
    return []
  }
}

export const storeOutgoing = (tab: TextStore, list: readonly Outgoing[]): void =>
  list.length > 0 ? tab.write(key, JSON.stringify(list)) : tab.forget(key)

const key = 'outgoing'

/** Storage is shared with the site and with older versions of the widget: what does not fit is dropped. */
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
