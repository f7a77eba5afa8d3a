import type { ChatVisit } from '../../api'
import { Conversation } from './conversation'
import { DrawerPart } from './drawer-part'
import { Header } from './header'
import type { WidgetProps } from './widget'

/** A dialog that does not block the page. */
export const Panel = ({ state, acts, visit }: WidgetProps & { readonly visit: ChatVisit }) => (
  <section id="panel" class="panel" role="dialog" aria-modal="false" aria-labelledby="team">
    <Header visit={visit} view={state.view} acts={acts} />
    {state.view === 'conversation' ? (
      <Conversation state={state} acts={acts} visit={visit} />
    ) : (
      <DrawerPart state={state} acts={acts}>
        {({ Page }) => <Page state={state} visit={visit} />}
      </DrawerPart>
    )}
  </section>
)
