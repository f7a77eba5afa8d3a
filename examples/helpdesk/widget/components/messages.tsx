import type { ComponentChildren, TargetedMouseEvent } from 'preact'
import type { ChatEntry, ChatVisit } from '../../api'
import type { Acts } from '../state/chat'
import type { Item } from '../thread/timeline'
import { Bubble } from './bubble'
import { OutgoingBubble } from './outgoing-bubble'
import { teamOf } from './team'

interface MessagesProps {
  readonly items: readonly Item[]
  readonly visit: ChatVisit
  readonly stalled: boolean
  readonly acts: Acts
  readonly children: ComponentChildren
}

/** The welcome message and the thread, scrolled to the end after each addition. */
export const Messages = ({ items, visit, stalled, acts, children }: MessagesProps) => (
  // Focusable, so that the keyboard can scroll it.
  <div class="scrolls messages" role="region" aria-label="Messages" tabIndex={0} onClick={keepFocus}>
    <ol>
      {visit.welcome && <Bubble from="agent" name={teamOf(visit)} text={visit.welcome} />}
      {items.map((item, index) =>
        item.kind === 'outgoing' ? (
          <OutgoingBubble key={item.message.clientId} message={item.message} stalled={stalled} acts={acts} />
        ) : (
          <Entry
            key={keyOf(item.entry)}
            entry={item.entry}
            before={items[index - 1]}
            last={index === items.length - 1}
          />
        ),
      )}
    </ol>
    {children}
    <span key={items.length} ref={scrollToEnd} />
  </div>
)

interface EntryProps {
  readonly entry: ChatEntry
  readonly before?: Item
  readonly last: boolean
}

/**
 * Inside the thread a line marks the end of each conversation. For the newest conversation the panel shows a sentence
 * instead.
 */
const Entry = ({ entry, before, last }: EntryProps) => {
  if (entry.type !== 'message') {
    return entry.type === 'closed' && last ? null : (
      <li class="line">{entry.type === 'closed' ? 'Closed' : 'Reopened'}</li>
    )
  }
  const follows =
    before?.kind === 'entry' && before.entry.type === 'message' && before.entry.name === entry.name
  return <Bubble {...entry} follows={follows} />
}

/** A clicked button in the thread disappears. This keeps the focus in the thread. */
const keepFocus = ({ target, currentTarget }: TargetedMouseEvent<HTMLElement>): void => {
  if (target instanceof HTMLButtonElement) currentTarget.focus()
}

/** The server's copy of a message has the same key as the outgoing message, and replaces it. */
const keyOf = (entry: ChatEntry): string =>
  (entry.type === 'message' && entry.clientId) || `${entry.conversationId}:${entry.seq}`

/** Called when the end gets a new key, which means that an entry was added. */
const scrollToEnd = (end: HTMLElement | null): void => {
  const list = end?.parentElement
  if (list) list.scrollTop = list.scrollHeight
}
