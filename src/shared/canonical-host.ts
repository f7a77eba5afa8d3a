import { punycode } from './punycode'
import { requireGlobal } from './require-global'

/**
 * Returns the form in which hosts are compared: lower case, ASCII, without trailing dots; nothing when the text is no host
 * (docs/adr/0022). The result is the same on every runtime. URL parsers differ in names, each by its version of Unicode,
 * so this code decides names. URL parsers agree in IP addresses, so they decide those.
 */
export const canonicalHost = (text: string): string | undefined => {
  if (canonical.test(text)) return text
  if (text.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(text) ? ipAddress(text) : undefined
  const labels = mapped(text)?.split('.') ?? []
  while (labels.at(-1) === '') labels.pop()
  if (/^(?:\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '')) return ipAddress(labels.join('.'))
  const names = labels.map(asciiLabel)
  return names.length === 0 || names.includes(undefined) ? undefined : names.join('.')
}

/** Most hosts are canonical already. */
const canonical = /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*$/

const ipAddress = (host: string): string | undefined => {
  requireGlobal('URL')
  try {
    return /[^[\]\da-fx:.]/i.test(host) ? undefined : new URL(`http://${host}`).hostname
  } catch {
    return undefined
  }
}

/** Decodes escapes and removes differences of case, width and composition; nothing when a character is not accepted. */
const mapped = (text: string): string | undefined => {
  const written = decoded(text)
  if (written === undefined || isAscii(written)) return written?.toLowerCase()
  const visible = written.replace(ignored, '').replace(dots, '.')
  if (!accepted.test(visible)) return undefined
  // Each character alone, because the lower case of sigma depends on its place in a word.
  const lower = Array.from(visible.normalize('NFKC'), (character) => character.toLowerCase())
  return lower.join('').normalize('NFKC')
}

const decoded = (text: string): string | undefined => {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return undefined
  }
}

/**
 * An ASCII label stays as it is, also behind `xn--`: decoding it needs Unicode tables, in which runtimes differ. The limit
 * is that of the DNS, and bounds the time of Punycode.
 */
const asciiLabel = (label: string): string | undefined => {
  if (isAscii(label)) return asciiName.test(label) ? label : undefined
  return label.length > 63 || label.startsWith('xn--') || !asciiName.test(label.replace(/[^\0-\x7f]/g, ''))
    ? undefined
    : `xn--${punycode(label)}`
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** The characters of a registered name in RFC 3986, without escapes. */
const asciiName = /^[\w.~!$&'()*+,;=-]*$/

const dots = /[。．｡]/g

/** Soft hyphen, zero-width space, word joiner, variation selectors, byte order mark. */
const ignored = /[\xad\u200b\u2060\ufe00-\ufe0f\ufeff]/g

/**
 * ASCII, full-width ASCII, and ranges whose case and composition are the same in every version of Unicode since 10. A host
 * in another script has to be written in its `xn--` form, as browsers report it.
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
