import type { ChatVisit } from '../../api'
import { Conversation } from './conversation'
import { Header } from './header'
import { Why } from './why'
import type { Drawn } from './widget'

/** A dialog that leaves the page usable. The focus follows the visitor in; a panel that a page load restores takes none. */
export const Panel = ({ state, acts, visit }: Drawn & { readonly visit: ChatVisit }) => (
  <section
    ref={state.focusFollows ? focusInside : undefined}
    id="panel"
    class="panel"
    role="dialog"
    aria-modal="false"
    aria-labelledby="team"
  >
    <Header visit={visit} view={state.view} acts={acts} />
    {state.view === 'why' ? (
      <Why reasons={visit.why} />
    ) : (
      <Conversation state={state} acts={acts} visit={visit} />
    )}
  </section>
)

/** On a touch screen the composer's focus would raise the keyboard over the messages. */
const focusInside = (panel: HTMLElement | null): void =>
  panel
    ?.querySelector<HTMLElement>(matchMedia('(pointer: coarse)').matches ? 'h2' : '[data-first]:enabled')
    ?.focus()
