import { Fragment, render } from 'preact'
import { jsx } from 'preact/jsx-runtime'
import type { ChatEntry } from '../api'
import type { DrawWidget } from '../shared/draw-widget'
import { Widget } from './components/widget'
import { createDrawer, type Tools } from './drawer'
import { drawerCss } from './drawer/adopt-styles'
import type { Acts } from './state/chat'
import { initialState } from './state/state'
import { css } from './styles/sheet'

/** Renders the widget without a server, for previews. Its buttons have no effect. */
export const drawWidget: DrawWidget = (root, visit, scene) =>
  render(
    <>
      <style>{css + drawerCss}</style>
      <Widget
        state={{
          ...initialState,
          visit,
          open: scene !== 'greeting',
          greeting: scene === 'greeting',
          entries: scene === 'written' ? [written] : [],
          waited: true,
          drawer,
        }}
        acts={nothing}
      />
    </>,
    root,
  )

const written: ChatEntry = {
  type: 'message',
  conversationId: 'preview',
  seq: 1,
  id: 'preview',
  from: 'visitor',
  name: 'You',
  text: 'Hello! I have a question.',
  at: Date.now(),
}

/** The preview contains the drawer, so it is not loaded on demand. */
const drawer = createDrawer({ jsx, Fragment }, {} as Tools)

const nothing = new Proxy({}, { get: () => () => {} }) as Acts
