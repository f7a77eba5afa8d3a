import { render } from 'preact'
import { Widget } from './components/widget'
import type { Acts } from './state/chat'
import type { State } from './state/state'
import { createSheet } from './styles/create-sheet'
import { css } from './styles/sheet'

const tag = 'frontdesk-chat'

/**
 * Adds the widget's element and returns what draws in it; nothing when the page already has one. A shadow root keeps the
 * site's rules out; its styles are an adopted sheet, which a strict content security policy admits.
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
