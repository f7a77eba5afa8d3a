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

/** The widget without a server: what it is told is drawn, and nothing that is done in it has an effect. */
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

/** Nothing of it has to be fetched here. */
const drawer = createDrawer({ jsx, Fragment }, {} as Tools)

const nothing = new Proxy({}, { get: () => () => {} }) as Acts
