/** Text that is safe in one header line: no line breaks or other control characters, single spaces, at most 900 characters. */
export const headerText = (text: string): string =>
  text
    .slice(0, 900)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
