/**
 * One spelling for every escape (canonicalisation step 4): unreserved characters decoded, other escapes in capitals,
 * what a URL cannot hold encoded as UTF-8. Reserved characters are never decoded, so `%2F` is not `/`, and malformed
 * escapes stay as they are. Doing it twice changes nothing.
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

/** Escapes of unreserved characters, and escapes with a small letter. Most escapes of a page are neither. */
const notNormal =
  /%(?:2[DEde]|3\d|4[1-9A-Fa-f]|5[\dAFaf]|6[1-9A-Fa-f]|7[\dAEae]|[a-f][\dA-Fa-f]|[\dA-F][a-f])/g

/** Runs of what is outside printable ASCII, and of the ASCII that RFC 3986 allows nowhere. Parsers differ on the latter. */
const illegal = /(?:[^\x21-\x7e]|["<>\\^`{|}])+/gu

const encoded = (characters: string): string => {
  let escapes = ''
  for (const byte of new TextEncoder().encode(characters)) {
    escapes += `%${byte < 16 ? '0' : ''}${byte.toString(16)}`
  }
  return escapes.toUpperCase()
}

/** In `%%34` or `%4%31`, decoding would complete an escape that was not there. */
const followsStrayPercent = (text: string, offset: number): boolean =>
  text[offset - 1] === '%' || (text[offset - 2] === '%' && /[0-9a-f]/i.test(text[offset - 1] ?? ''))
