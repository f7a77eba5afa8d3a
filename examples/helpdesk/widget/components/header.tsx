import type { ChatVisit } from '../../api'
import type { Acts } from '../state/chat'
import { Faces } from './faces'
import { BackIcon, CloseIcon, WhyIcon } from './icons'
import { availabilityLine, teamOf } from './team'

interface HeaderProps {
  readonly visit: ChatVisit
  readonly view: 'conversation' | 'why'
  readonly acts: Acts
}

export const Header = ({ visit, view, acts }: HeaderProps) => {
  const line = availabilityLine(visit)
  const toggle = view === 'why' ? 'Back to the chat' : 'Why am I seeing this?'
  return (
    <header class="header">
      <Faces people={visit.senders} />
      <div class="header-text">
        <h2 id="team" tabIndex={-1}>
          {teamOf(visit)}
        </h2>
        {line && <p class={visit.availability?.away ? 'availability away' : 'availability'}>{line}</p>}
      </div>
      <button
        type="button"
        class="quiet"
        aria-label={toggle}
        title={toggle}
        onClick={() => acts.show(view === 'why' ? 'conversation' : 'why')}
      >
        {view === 'why' ? <BackIcon /> : <WhyIcon />}
      </button>
      <button type="button" class="quiet" aria-label="Close chat" title="Close chat" onClick={acts.close}>
        <CloseIcon />
      </button>
    </header>
  )
}
