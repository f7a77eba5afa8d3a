import type { ChatVisit } from '../../api'
import type { Acts } from '../state/chat'
import { Avatars } from './avatars'
import { CloseIcon } from './icons'
import { teamOf } from './team'

interface GreetingProps {
  readonly visit: ChatVisit
  readonly welcome: string
  readonly acts: Acts
}

/** The welcome message beside the launcher. It does not open the chat and takes no focus. */
export const Greeting = ({ visit, welcome, acts }: GreetingProps) => (
  <aside class="greeting" aria-label="Greeting">
    <button type="button" class="greeting-text" onClick={acts.open}>
      <Avatars people={visit.senders} />
      <span class="greeting-team">{teamOf(visit)}</span>
      <span>{welcome}</span>
    </button>
    <button
      type="button"
      class="greeting-close quiet"
      aria-label="Dismiss greeting"
      onClick={acts.dismissGreeting}
    >
      <CloseIcon />
    </button>
  </aside>
)
