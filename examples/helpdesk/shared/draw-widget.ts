import type { ChatVisit } from '../api'

/** What of the widget a preview shows: closed with its greeting, open, or open once the visitor has written. */
export type Scene = 'greeting' | 'chat' | 'written'

/** Draws the widget into a shadow root, as a page would that was told this; `/widget/preview.js` exports it. */
export type DrawWidget = (root: ShadowRoot, visit: ChatVisit, scene: Scene) => void
