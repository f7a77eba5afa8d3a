import { createSheet } from '../styles/create-sheet'
import page from './page.css?inline'
import privacy from './privacy.css?inline'
import steps from './steps.css?inline'
import why from './why.css?inline'

export const drawerCss = page + privacy + steps + why

let sheet: CSSStyleSheet | undefined

/** Adds the drawer's styles to the shadow root, once. */
export const adoptStyles = (drawn: HTMLElement | null): void => {
  const root = drawn?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  sheet ??= createSheet(drawerCss)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
