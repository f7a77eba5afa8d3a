import { createTextLines } from './text-lines'

/**
 * The text of HTML that `cleanHtml` returned: blocks on separate lines, list items with a dash, quotes with `> ` as in
 * plain mail, links followed by their address. It supports only the elements that `cleanHtml` keeps.
 */
export const textOfHtml = (cleaned: string): string => {
  const page = createTextLines()
  const links: { readonly href: string; readonly from: number }[] = []
  let preformatted = 0

  for (const [token, slash, tag, attributes = ''] of cleaned.matchAll(tokens)) {
    const opens = slash === ''
    if (tag === undefined) {
      const write = preformatted > 0 ? page.writeAsIs : page.write
      write(decoded(token))
    } else if (tag === 'br') {
      page.breakLine()
    } else if (tag === 'blockquote') {
      page.quote(opens ? 1 : -1)
    } else if (tag === 'img') {
      page.write(attribute(attributes, alt))
    } else if (tag === 'a' && opens) {
      links.push({ href: attribute(attributes, href), from: page.current().length })
    } else if (tag === 'a') {
      const link = links.pop()
      page.write(link === undefined ? '' : target(link.href, page.current().slice(link.from)))
    } else if (tag === 'td' || tag === 'th') {
      page.write(' ')
    } else if (paragraphs.has(tag)) {
      page.setApart()
      preformatted += tag === 'pre' ? (opens ? 1 : -1) : 0
    } else if (blocks.has(tag)) {
      page.endBlock()
      page.write(tag === 'li' && opens ? '- ' : '')
    }
  }
  return page.text()
}

const tokens = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g
const href = / href="([^"]*)"/
const alt = / alt="([^"]*)"/
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre', 'hr'])
const blocks = new Set(['div', 'li', 'tr', 'dl', 'dt', 'dd', 'caption', 'figure', 'figcaption'])

const attribute = (attributes: string, form: RegExp): string => decoded(form.exec(attributes)?.[1] ?? '')

/** The address of a link, if it is a web address that the link's text does not show already. */
const target = (address: string, shown: string): string =>
  shown.trim() === '' || !/^\s*http/i.test(address) || withoutSlash(address) === withoutSlash(shown)
    ? ''
    : ` (${address.trim()})`

const withoutSlash = (address: string): string => address.trim().replace(/\/$/, '')

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof entities) => entities[name])

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' } as const
