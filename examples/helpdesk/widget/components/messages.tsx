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

/** The thread under the welcome, scrolled to its end whenever something is added. */
export const Messages = ({ items, visit, stalled, acts, children }: MessagesProps) => (
  // Focusable: what scrolls has to be reachable with the keyboard.
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

/** Within the thread a line marks where a conversation ended; at its open end a sentence of the panel says so. */
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

/** A button in the thread is gone once it is pressed; without this the focus would be gone with it. */
const keepFocus = ({ target, currentTarget }: TargetedMouseEvent<HTMLElement>): void => {
  if (target instanceof HTMLButtonElement) currentTarget.focus()
}

/** An echo takes the place of the outgoing message it came from. */
const keyOf = (entry: ChatEntry): string =>
  (entry.type === 'message' && entry.clientId) || `${entry.conversationId}:${entry.seq}`

/** Called when an end with a new key is drawn: something was added, as opposed to typed or hovered. */
const scrollToEnd = (end: HTMLElement | null): void => {
  const list = end?.parentElement
  if (list) list.scrollTop = list.scrollHeight
}
