import { render } from 'preact'
import { Widget } from './components/widget'
import type { Acts } from './state/chat'
import type { State } from './state/state'
import { createSheet } from './styles/create-sheet'
import { css } from './styles/sheet'

const tag = 'frontdesk-chat'

/**
 * Adds the widget's element to the page and returns its render function; `undefined` if the page has a widget already.
 * A shadow root isolates it from the site's styles. Its own styles are an adopted sheet, which a strict content
 * security policy allows.
 */
export const createHost = (): ((state: State, acts: Acts) => void) | undefined => {
  if (document.querySelector(tag)) return undefined
  const host = document.createElement(tag)
  host.lang = 'en'
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [createSheet(css)]
  document.body.append(host)
  return (state, acts) => render(<Widget state={state} acts={acts} />, root)
}
