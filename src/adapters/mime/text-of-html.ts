/**
 * The readable text of HTML that `cleanHtml` made: blocks on lines of their own, list items with a dash, quotes with
 * `> ` as in plain mail, links with their address behind them. It reads the few forms that cleaned HTML has, not HTML
 * at large.
 */
export const textOfHtml = (cleaned: string): string => {
  const lines: string[] = []
  const links: { readonly href: string; readonly from: number }[] = []
  let line = ''
  let depth = 0
  let preformatted = 0

  const endLine = (): void => {
    lines.push(`${'> '.repeat(Math.min(depth, 10))}${line.trim()}`.trimEnd())
    line = ''
  }
  const endBlock = (): void => {
    if (line.trim() !== '') {
      endLine()
    }
    line = ''
  }

  for (const [token, closing, tag = '', attributes = ''] of cleaned.matchAll(tokens)) {
    const opens = closing === ''
    if (tag === '') {
      const text = decoded(token)
      for (const [index, part] of (preformatted > 0 ? text.split('\n') : [text]).entries()) {
        if (index > 0) {
          endLine()
        }
        line += preformatted > 0 ? part : joined(line, part)
      }
    } else if (tag === 'br') {
      endLine()
    } else if (tag === 'blockquote') {
      endBlock()
      depth += opens ? 1 : -1
    } else if (tag === 'a' && opens) {
      links.push({ href: decoded(attribute(attributes, 'href')), from: line.length })
    } else if (tag === 'a') {
      const link = links.pop()
      line += link === undefined ? '' : linkTarget(link.href, line.slice(link.from))
    } else if (tag === 'img') {
      line += decoded(attribute(attributes, 'alt'))
    } else if (cells.has(tag)) {
      line += line === '' ? '' : ' '
    } else if (blocks.has(tag)) {
      endBlock()
      preformatted += tag === 'pre' ? (opens ? 1 : -1) : 0
      line = tag === 'li' && opens ? '- ' : ''
      if (paragraphs.has(tag) && lines.length > 0) {
        endLine()
      }
    }
  }
  endBlock()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const tokens = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g
const cells = new Set(['td', 'th'])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre', 'hr'])
const blocks = new Set([
  ...paragraphs,
  'div',
  'li',
  'tr',
  'dl',
  'dt',
  'dd',
  'caption',
  'figure',
  'figcaption',
])

const attribute = (attributes: string, name: 'href' | 'alt'): string =>
  (name === 'href' ? / href="([^"]*)"/ : / alt="([^"]*)"/).exec(attributes)?.[1] ?? ''

/** Only a web address that the text does not show already. */
const linkTarget = (href: string, shown: string): string =>
  shown.trim() === '' ||
  href.startsWith('mailto:') ||
  href.replace(/\/$/, '') === shown.trim().replace(/\/$/, '')
    ? ''
    : ` (${href})`

/** White space counts once, also across tags. */
const joined = (line: string, text: string): string => {
  const single = text.replace(/\s+/g, ' ')
  return line === '' || line.endsWith(' ') ? single.trimStart() : single
}

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof entities) => entities[name])

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' } as const
