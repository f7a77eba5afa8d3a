import sanitizeHtml from 'sanitize-html'
import { bounds } from './limits'

/**
 * Makes HTML safe to show to an agent: it removes scripts, style sheets, event handlers and forms, and everything that
 * would be fetched from the network. Links open in a new window and lead only to web pages or mail addresses. An image
 * is kept only when the mail contains it and it is small enough: `images` maps content ids to data URLs, and
 * `inlineImageBytes` limits their total size. Every other image is replaced by its alternative text.
 */
export const cleanHtml = (
  html: string,
  images: ReadonlyMap<string, string>,
  inlineImageBytes: number,
): string => {
  let room = inlineImageBytes
  const carried = (source: string): string | undefined => {
    const url = /^cid:/i.test(source) ? images.get(contentId(source.slice(4))) : source
    if (url === undefined || !dataImage.test(url) || url.length > room) {
      return undefined
    }
    room -= url.length
    return url
  }
  return sanitizeHtml(bounded(html), {
    allowedTags,
    allowedAttributes,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: bounds.htmlDepth,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'xmp',
      'noscript',
      'title',
      'template',
      'svg',
      'math',
    ],
    transformTags: {
      a: (tagName, { href = '' }): sanitizeHtml.Tag =>
        safeLink.test(href)
          ? { tagName, attribs: { href, target: '_blank', rel: 'noopener noreferrer' } }
          : { tagName, attribs: {} },
      img: (tagName, { src = '', ...attribs }): sanitizeHtml.Tag => {
        const url = carried(src.trim())
        return url === undefined
          ? { tagName: 'span', attribs: {}, text: attribs.alt ?? '' }
          : { tagName, attribs: { ...attribs, src: url } }
      },
    },
  }).trim()
}

/** Content ids in HTML may be percent-encoded. */
const contentId = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Limits the number of tags, because the time to close a tag grows with the number of open tags. */
const bounded = (html: string): string => {
  let end = -1
  for (let tags = 0; tags <= bounds.htmlTags; tags += 1) {
    end = html.indexOf('<', end + 1)
    if (end < 0) {
      return html.slice(0, bounds.htmlLength)
    }
  }
  return html.slice(0, Math.min(end, bounds.htmlLength))
}

const safeLink = /^\s*(https?:\/\/|mailto:)/i
const dataImage = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i

const allowedTags = (
  'a abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small span strike strong sub sup ' +
  'table tbody td tfoot th thead tr u ul'
).split(' ')

const allowedAttributes = {
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan', 'align', 'valign'],
  th: ['colspan', 'rowspan', 'align', 'valign'],
  '*': ['dir', 'lang'],
}
