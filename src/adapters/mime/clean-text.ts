/**
 * Makes text safe for every store and screen: `\n` line ends, no control characters (PostgreSQL refuses NUL), no half
 * of a surrogate pair, at most `limit` characters.
 */
export const cleanText = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')

/** As `cleanText`, on one line. */
export const cleanLine = (text: string, limit: number): string =>
  cleanText(text, limit)
    .replace(/[\t\n ]+/g, ' ')
    .trim()

/**
 * As `cleanLine`, for names. It also removes characters that reverse the text direction, because they can disguise a
 * file type or a sender.
 */
export const cleanName = (text: string, limit: number): string =>
  cleanLine(text, limit).replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
