import type { ChatVisit } from '../../api'
import { Conversation } from './conversation'
import { Header } from './header'
import { Later } from './later'
import type { Drawn } from './widget'

/** A dialog that leaves the page usable. */
export const Panel = ({ state, acts, visit }: Drawn & { readonly visit: ChatVisit }) => (
  <section id="panel" class="panel" role="dialog" aria-modal="false" aria-labelledby="team">
    <Header visit={visit} view={state.view} acts={acts} />
    {state.view === 'conversation' ? (
      <Conversation state={state} acts={acts} visit={visit} />
    ) : (
      <Later state={state} acts={acts}>
        {({ Page }) => <Page state={state} visit={visit} />}
      </Later>
    )}
  </section>
)
