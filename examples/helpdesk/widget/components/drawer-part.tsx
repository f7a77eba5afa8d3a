import type { ComponentChild } from 'preact'
import type { Drawer } from '../drawer'
import type { WidgetProps } from './widget'

/** Something of the drawer, which is fetched when it is first needed; until it is there, what became of that. */
export const DrawerPart = ({
  state: { drawer, drawerFailed },
  acts,
  children,
}: WidgetProps & { readonly children: (drawer: Drawer) => ComponentChild }) =>
  drawer ? (
    children(drawer)
  ) : (
    <p class="line" ref={acts.loadDrawer} role="alert">
      {drawerFailed && (
        <>
          This could not be loaded.{' '}
          <button type="button" class="link" onClick={() => acts.loadDrawer(true)}>
            Try again
          </button>
        </>
      )}
    </p>
  )
