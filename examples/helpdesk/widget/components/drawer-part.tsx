import type { ComponentChild } from 'preact'
import type { Drawer } from '../drawer'
import type { WidgetProps } from './widget'

/** A component of the drawer, which is loaded on demand. Shows the state of loading. */
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
