import { punycode } from './punycode'

/**
 * The one form in which hosts are compared: lower case, ASCII, without dots at the end; nothing when the text is no host
 * (docs/adr/0022). Runtimes read the same host differently, each by its own version of Unicode. So names are decided
 * here, and only IP addresses are left to the URL parser, since all parsers read those alike.
 */
export const canonicalHost = (text: string): string | undefined => {
  if (usual.test(text)) return text
  if (text.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(text) ? ipAddress(text) : undefined
  const labels = mapped(text)?.split('.') ?? []
  while (labels.at(-1) === '') labels.pop()
  if (/^(?:\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '')) return ipAddress(labels.join('.'))
  const names = labels.map(asciiLabel)
  return names.length === 0 || names.includes(undefined) ? undefined : names.join('.')
}

/** Most hosts have their form already. */
const usual = /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*$/

const ipAddress = (host: string): string | undefined => {
  try {
    return /[^[\]\da-fx:.]/i.test(host) ? undefined : new URL(`http://${host}`).hostname
  } catch {
    return undefined
  }
}

/** Escapes decoded, one spelling for what differs in case, width or composition; nothing for a character that is not accepted. */
const mapped = (text: string): string | undefined => {
  const written = decoded(text)
  if (written === undefined || isAscii(written)) return written?.toLowerCase()
  const visible = written.replace(ignored, '').replace(dots, '.')
  if (!accepted.test(visible)) return undefined
  // One by one, since the small form of a sigma depends on its place in a word.
  const small = Array.from(visible.normalize('NFKC'), (character) => character.toLowerCase())
  return small.join('').normalize('NFKC')
}

const decoded = (text: string): string | undefined => {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return undefined
  }
}

/**
 * A label of ASCII stays as it is, also behind `xn--`: to decode it would take the tables that runtimes differ in. The
 * ASCII form of a longer label could not be a name of the DNS.
 */
const asciiLabel = (label: string): string | undefined => {
  if (isAscii(label)) return asciiName.test(label) ? label : undefined
  return label.length > 63 || label.startsWith('xn--') || !asciiName.test(label.replace(/[^\0-\x7f]/g, ''))
    ? undefined
    : `xn--${punycode(label)}`
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** What RFC 3986 allows in a registered name, but no escapes. */
const asciiName = /^[\w.~!$&'()*+,;=-]*$/

const dots = /[。．｡]/g

/** Soft hyphen, zero-width space, word joiner, variation selectors, byte order mark. */
const ignored = /[\xad\u200b\u2060\ufe00-\ufe0f\ufeff]/g

/**
 * ASCII, also of full width, and ranges in which the case and the composition of characters are settled in all versions of
 * Unicode from 10 on. A host in another script is written as browsers report it, in its form of `xn--`.
 */
const accepted = new RegExp(
  `^[${[
    String.raw`\0-\x7f\uff01-\uff5e`,
    // Latin, combining marks, Greek, Cyrillic, Armenian
    String.raw`\xb7\xc0-\u02af\u1e00-\u1eff\u0300-\u0344\u0386\u0388-\u03ce\u0400-\u052f\u0531-\u0556\u0561-\u0587`,
    // Hebrew, Arabic
    String.raw`\u05b0-\u05ea\u0620-\u06d5\u06ee-\u06ff\u0750-\u077f`,
    // The scripts from Devanagari to Myanmar, Georgian, Ethiopic, Khmer
    String.raw`\u0900-\u109f\u10d0-\u10fa\u1200-\u137f\u1780-\u17b3\u17b6-\u17e9`,
    // Hangul, Kana, Bopomofo, Han
    String.raw`\u1100-\u1112\u1161-\u1175\u11a8-\u11c2\uac00-\ud7a3\u3005-\u3007\u3041-\u3096\u3099\u309a`,
    String.raw`\u309d-\u30fe\u3105-\u312d\u3400-\u4db5\u4e00-\u9fff\u{20000}-\u{2a6d6}`,
    // Symbols and emoji
    String.raw`\u2600-\u27bf\u{1f300}-\u{1faff}`,
  ].join('')}]*$`,
  'u',
)
