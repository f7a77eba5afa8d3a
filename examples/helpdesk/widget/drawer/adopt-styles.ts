import { createSheet } from '../styles/create-sheet'
import page from './page.css?inline'
import privacy from './privacy.css?inline'
import steps from './steps.css?inline'
import why from './why.css?inline'

export const drawerCss = page + privacy + steps + why

let sheet: CSSStyleSheet | undefined

/** Gives the shadow root that something of the drawer is drawn in the drawer's styles, once. */
export const adoptStyles = (drawn: HTMLElement | null): void => {
  const root = drawn?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  sheet ??= createSheet(drawerCss)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
