import type { ChatVisit } from '../api'

/** The state of the widget in a preview: closed with its greeting, open, or open with a message of the visitor. */
export type Scene = 'greeting' | 'chat' | 'written'

/** Renders the widget for this visit into a shadow root. `/widget/preview.js` exports it. */
export type DrawWidget = (root: ShadowRoot, visit: ChatVisit, scene: Scene) => void
