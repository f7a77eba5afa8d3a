/**
 * Normalises percent escapes (canonicalisation step 4, T-16): unreserved characters are decoded, other escapes are
 * upper case, characters that a URL cannot contain are encoded as UTF-8. Reserved characters are never decoded, so
 * `%2F` is not `/`. Malformed escapes stay unchanged. The function is idempotent.
 */
export const normalEscapes = (text: string): string =>
  text
    .replace(notNormal, (escape: string, offset: number, all: string) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      return /[a-z0-9._~-]/i.test(character) && !followsStrayPercent(all, offset)
        ? character
        : escape.toUpperCase()
    })
    .replace(illegal, encoded)

/** Escapes of unreserved characters, and escapes with a lower-case letter. Most escapes of a page are neither. */
const notNormal =
  /%(?:2[DEde]|3\d|4[1-9A-Fa-f]|5[\dAFaf]|6[1-9A-Fa-f]|7[\dAEae]|[a-f][\dA-Fa-f]|[\dA-F][a-f])/g

/**
 * Characters outside printable ASCII, and the ASCII characters that RFC 3986 forbids. URL parsers differ on the
 * latter.
 */
const illegal = /(?:[^\x21-\x7e]|["<>\\^`{|}])+/gu

/** As UTF-8, in which half of a surrogate pair alone is the replacement character. */
const encoded = (characters: string): string =>
  encodeURIComponent(characters.replace(/[\ud800-\udfff]/gu, '\ufffd'))

/** In `%%34` or `%4%31`, decoding would create a new escape. */
const followsStrayPercent = (text: string, offset: number): boolean =>
  text[offset - 1] === '%' || (text[offset - 2] === '%' && /[0-9a-f]/i.test(text[offset - 1] ?? ''))
