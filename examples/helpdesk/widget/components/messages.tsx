import type { ComponentChildren } from 'preact'
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
export const Messages = ({ items, visit, stalled, acts, children }: MessagesProps) => {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable with the keyboard
    <div class="messages" role="region" aria-label="Messages" tabIndex={0}>
      <ol>
        {visit.welcome && <Bubble from="agent" name={teamOf(visit)} text={visit.welcome} />}
        {items.map((item, index) =>
          item.kind === 'outgoing' ? (
            <OutgoingBubble
              key={item.message.clientId}
              message={item.message}
              stalled={stalled}
              acts={acts}
            />
          ) : (
            <Entry key={keyOf(item.entry)} entry={item.entry} before={items[index - 1]} />
          ),
        )}
      </ol>
      {children}
      <span key={items.length} ref={scrollToEnd} />
    </div>
  )
}

/** The open end says that a conversation is closed; within the thread a line marks where one ended. */
const Entry = ({ entry, before }: { entry: ChatEntry; before?: Item }) => {
  if (entry.type !== 'message') return <li class="line">{entry.type === 'closed' ? 'Closed' : 'Reopened'}</li>
  const follows =
    before?.kind === 'entry' && before.entry.type === 'message' && before.entry.name === entry.name
  return <Bubble {...entry} follows={follows} />
}

/** An echo takes the place of the outgoing message it came from. */
const keyOf = (entry: ChatEntry): string =>
  (entry.type === 'message' && entry.clientId) || `${entry.conversationId}:${entry.seq}`

/** Called when an end with a new key is drawn: something was added, as opposed to typed or hovered. */
const scrollToEnd = (end: HTMLElement | null): void => {
  const list = end?.parentElement
  if (list) list.scrollTop = list.scrollHeight
}
