import type { ChatVisit } from '../../api'
import type { Acts } from '../state/chat'
import type { View } from '../state/state'
import { Avatars } from './avatars'
import { BackIcon, CloseIcon, WhyIcon } from './icons'
import { availabilityLine, teamOf } from './team'

interface HeaderProps {
  readonly visit: ChatVisit
  readonly view: View
  readonly acts: Acts
}

export const Header = ({ visit, view, acts }: HeaderProps) => {
  const line = availabilityLine(visit)
  const toggle = view === 'conversation' ? 'Why am I seeing this?' : 'Back to the chat'
  return (
    <div class="header">
      <Avatars people={visit.senders} />
      <div class="header-text">
        <h2 id="team" tabIndex={-1}>
          {teamOf(visit)}
        </h2>
        {line && <p class={visit.availability?.away ? 'availability away' : 'availability'}>{line}</p>}
      </div>
      <button
        type="button"
        class="quiet to-why"
        aria-label={toggle}
        title={toggle}
        onClick={() => acts.show(view === 'conversation' ? 'why' : 'conversation')}
      >
        {view === 'conversation' ? <WhyIcon /> : <BackIcon />}
      </button>
      <button type="button" class="quiet" aria-label="Close chat" title="Close chat" onClick={acts.close}>
        <CloseIcon />
      </button>
    </div>
  )
}
