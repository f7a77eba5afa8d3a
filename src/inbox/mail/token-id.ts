/**
 * An id as a part of a mail address that survives servers which change the case of a local part. Ids of lower-case
 * letters, digits, `_`, `-` and single dots stay as they are. `=` changes between lower and upper case for the letters
 * that follow, and `==xx` is one byte of UTF-8 in hexadecimal. Different ids never give the same text.
 */
export const encodeId = (id: string): string => {
  if (plain.test(id)) return id
  let upper = false
  return [...id]
    .map((character) => {
      if (/[0-9_-]/.test(character)) return character
      if (!/[a-zA-Z]/.test(character)) return bytesOf(character)
      const changes = /[A-Z]/.test(character) !== upper
      if (changes) upper = !upper
      return `${changes ? '=' : ''}${character.toLowerCase()}`
    })
    .join('')
}

/** The id of an encoded text in any case; nothing when the text is no encoded id. */
export const decodeId = (text: string): string | undefined => {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  const tokens = lower.match(/==[0-9a-f]{2}|=(?=[a-z])|[a-z0-9_-]/g) ?? []
  if (tokens.join('') !== lower) return undefined
  let upper = false
  const escaped = tokens.map((token) => {
    if (token.startsWith('==')) return `%${token.slice(2)}`
    if (token === '=') upper = !upper
    return token === '=' ? '' : upper ? token.toUpperCase() : token
  })
  try {
    return decodeURIComponent(escaped.join(''))
  } catch {
    return undefined
  }
}

const plain = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/

/** Characters that `encodeURIComponent` leaves as they are are escaped too: a dot at an end would break an address. */
const bytesOf = (character: string): string =>
  encodeURIComponent(character)
    .replace(/^[^%]$/, (same) => `%${same.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '==')
    .toLowerCase()
