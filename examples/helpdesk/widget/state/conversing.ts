import type { ChatAcknowledgement, ChatEntry } from '../../api'
import { createLiveEntries } from '../live/live-entries'
import { freshId } from '../page/fresh-id'
import { zone } from '../page/zone'
import { again, discarded, echoed, type Outgoing, written } from '../sending/outgoing'
import { createSender } from '../sending/sender'
import { storeOutgoing } from '../sending/stored-outgoing'
import { mergeEntries } from '../thread/merge-entries'
import { showsNotice, waitOf } from '../thread/prompt'
import { firstWritten } from '../thread/timeline'
import type { Parts } from './parts'

interface ConversingOptions extends Parts {
  readonly streamAddress: (position: string, renew: boolean) => Promise<string | undefined>
  /** Called when a message is refused, because the consent request may have changed. */
  readonly onRefused: () => void
  readonly onHeard: () => void
}

/** Sends messages and receives entries. */
export const conversingActs = ({
  store,
  session,
  identity,
  tab,
  sessionId,
  ...options
}: ConversingOptions) => {
  const update = (outgoing: readonly Outgoing[]) => {
    storeOutgoing(tab, outgoing)
    store.set({ outgoing })
  }

  let wait: ReturnType<typeof setTimeout> | undefined

  const sender = createSender({
    post: (letter) => session.ask<ChatAcknowledgement>('messages', letter),
    list: () => store.get().outgoing,
    update,
    onStalled: (stalled) => store.set({ stalled }),
    onRefused: options.onRefused,
  })

  const live = createLiveEntries({
    address: options.streamAddress,
    onEntry: (entry) => {
      const { entries, outgoing } = store.get()
      store.set({ entries: mergeEntries(entries, [entry]), announcement: announcementOf(entry) })
      update(echoed(outgoing, [entry]))
      options.onHeard()
    },
  })

  /**
   * Visitors who have not written, and pages in the background, have no connection. A page in the background catches up
   * when it is visible again.
   */
  const listen = () => {
    const { visit, entries, outgoing } = store.get()
    const conversing = visit?.shown && entries.length + outgoing.length > 0
    if (conversing && !document.hidden) live.start(String(visit.position))
    else live.stop()
  }

  const waitToAsk = () => {
    const { visit, entries, outgoing } = store.get()
    const first = firstWritten(entries, outgoing)
    const delay = visit?.emailCapture?.delay
    if (!first || !delay) return
    clearTimeout(wait)
    wait = setTimeout(() => store.set({ waited: true }), waitOf(delay, first, Date.now()))
  }

  const send = (text: string) => {
    const { visit, outgoing, subscribe } = store.get()
    if (!visit?.messageId || text.trim() === '') return
    identity.remember()
    const letter = {
      clientId: freshId(),
      messageId: visit.messageId,
      text: text.trim(),
      page: location.href,
      sessionId,
      noticeShown: showsNotice(visit),
      zone: zone(),
      ...(subscribe && { subscribe }),
    }
    store.set({ subscribe: false })
    update(written(outgoing, letter, Date.now()))
    listen()
    waitToAsk()
    void sender.flush()
  }

  return {
    listen,
    waitToAsk,
    send,
    flush: sender.flush,
    sendDraft: () => {
      send(store.get().draft)
      tab.forget('draft')
      store.set({ draft: '' })
    },
    retry: (clientId: string) => {
      update(again(store.get().outgoing, clientId))
      void sender.flush()
    },
    discard: (clientId: string) => update(discarded(store.get().outgoing, clientId)),
  }
}

const announcementOf = (entry: ChatEntry): string => {
  if (entry.type !== 'message') return `The conversation was ${entry.type}.`
  return entry.from === 'visitor' ? '' : `${entry.name}: ${entry.text}`
}
