import type { ChatVisit } from '../../api'
import type { Drawn } from './widget'

/** A page of the drawer, or what stands there until the drawer is loaded. */
export const DrawerPage = ({ state, acts, visit }: Drawn & { readonly visit: ChatVisit }) => {
  const { drawer: Drawer, drawerFailed } = state
  if (Drawer) return <Drawer state={state} visit={visit} />
  return (
    <div class="scrolls messages" aria-busy={!drawerFailed}>
      {drawerFailed && (
        <p class="line" role="alert">
          This page could not be loaded.{' '}
          <button type="button" class="link" onClick={acts.loadDrawer}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}
