import page from './page.css?inline'
import why from './why.css?inline'

let sheet: CSSStyleSheet | undefined

/** Gives the shadow root that something of the drawer is drawn in the drawer's styles, once. */
export const dress = (drawn: HTMLElement | null): void => {
  const root = drawn?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(page + why)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
