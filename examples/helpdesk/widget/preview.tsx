import { render } from 'preact'
import type { ChatEntry } from '../api'
import type { DrawWidget } from '../shared/draw-widget'
import { Widget } from './components/widget'
import type { Acts } from './state/chat'
import { initialState } from './state/state'
import { css } from './styles/sheet'

/** The widget without a server: what it is told is drawn, and nothing that is done in it has an effect. */
export const drawWidget: DrawWidget = (root, visit, scene) =>
  render(
    <>
      <style>{css}</style>
      <Widget
        state={{
          ...initialState,
          visit,
          open: scene !== 'greeting',
          greeting: scene === 'greeting',
          entries: scene === 'written' ? [written] : [],
          waited: true,
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

const nothing = new Proxy({}, { get: () => () => {} }) as Acts
