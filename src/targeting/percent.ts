/**
 * One spelling for every escape (canonicalisation step 4): unreserved characters decoded, other escapes in capitals,
 * what a URL cannot hold encoded as UTF-8. Reserved characters are never decoded, so `%2F` is not `/`, and malformed
 * escapes stay as they are. Doing it twice changes nothing.
 */
export const normalEscapes = (text: string): string =>
  text
    .replace(illegal, encoded)
    .replace(/%([0-9a-f]{2})/gi, (escape: string, hex: string, offset: number, all: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return /[a-z0-9._~-]/i.test(character) && !followsStrayPercent(all, offset)
        ? character
        : escape.toUpperCase()
    })

/** Everything outside printable ASCII, and the ASCII that RFC 3986 allows nowhere. Parsers differ on the latter. */
const illegal = /[^\x21-\x7e]|["<>\\^`{|}]/gu

const encoded = (character: string): string =>
  Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

/** In `%%34` or `%4%31`, decoding would complete an escape that was not there. */
const followsStrayPercent = (text: string, offset: number): boolean =>
  text[offset - 1] === '%' || (text[offset - 2] === '%' && /[0-9a-f]/i.test(text[offset - 1] ?? ''))
