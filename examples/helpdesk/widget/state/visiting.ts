import type { ChatVisit } from '../../api'
import { deviceOf } from '../page/device'
import { zone } from '../page/zone'
import { backoff } from '../sending/backoff'
import { echoed } from '../sending/outgoing'
import { mergeEntries } from '../thread/merge-entries'
import type { Parts } from './parts'

/**
 * Sends the current page to the server and applies its response. Retries until the server is reachable. The latest of
 * overlapping visits wins. The focus moves only after an action of the visitor.
 */
export const createVisiting = (
  { store, session, sessionId, tab }: Parts,
  onVisited: () => void,
): ((focusFollows?: boolean) => Promise<void>) => {
  let newest = 0

  const takeOver = (visit: ChatVisit, focusFollows: boolean): void => {
    const { entries, outgoing, open } = store.get()
    store.set({
      visit,
      focusFollows,
      entries: mergeEntries(entries, visit.entries),
      outgoing: echoed(outgoing, visit.entries),
      greeting: visit.openByDefault === true && !open && tab.read('dismissed') !== visit.messageId,
    })
    onVisited()
  }

  const report = async (own: number, attempt: number, focusFollows: boolean): Promise<void> => {
    const answer = await session.ask<ChatVisit>('visit', {
      page: location.href,
      sessionId,
      device: device(),
      zone: zone(),
    })
    if (own !== newest) return
    if (answer.kind === 'ok') takeOver(answer.value, focusFollows)
    if (answer.kind === 'unreachable') {
      setTimeout(
        () => own === newest && report(own, attempt + 1, focusFollows),
        backoff(attempt, Math.random()),
      )
    }
  }

  return (focusFollows = false) => report(++newest, 0, focusFollows)
}

const device = () =>
  deviceOf({ touch: matchMedia('(pointer: coarse)').matches, width: screen.width, height: screen.height })
