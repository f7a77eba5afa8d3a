import type { Acts } from '../state/chat'
import type { State } from '../state/state'
import { Greeting } from './greeting'
import { Launcher } from './launcher'
import { Panel } from './panel'

export interface WidgetProps {
  readonly state: State
  readonly acts: Acts
}

/** Renders nothing on pages without a chat. */
export const Widget = ({ state, acts }: WidgetProps) => {
  const { visit, open, greeting, view, announcement, entries } = state
  if (!visit?.shown) return null
  const look = visit.appearance
  const leave = () =>
    !open ? acts.dismissGreeting() : view === 'conversation' ? acts.close() : acts.show('conversation')
  return (
    <div
      class={`widget ${look?.side} ${open ? 'open' : ''}`}
      style={look?.style}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      {open && <Panel state={state} acts={acts} visit={visit} />}
      {greeting && visit.welcome && <Greeting visit={visit} welcome={visit.welcome} acts={acts} />}
      <Launcher state={state} acts={acts} help={look?.launcher === 'help'} />
      <div class="unseen" aria-live="polite">
        {announcement && <p key={entries.length}>{announcement}</p>}
      </div>
    </div>
  )
}
