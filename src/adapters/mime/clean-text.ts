/**
 * Text that any store and any screen can take: `\n` line ends, no control characters (a NUL breaks PostgreSQL), no
 * half of a surrogate pair, at most `limit` characters.
 */
export const cleanText = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')

/** The same on one line. */
export const cleanLine = (text: string, limit: number): string =>
  cleanText(text, limit)
    .replace(/[\t\n ]+/g, ' ')
    .trim()

/** The same for names that people read as safe or unsafe: without the marks that reverse the order of letters. */
export const cleanName = (text: string, limit: number): string =>
  cleanLine(text, limit).replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
