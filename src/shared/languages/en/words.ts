/** The words of every English explanation. */
export const englishWords = {
  tag: 'en',
  yes: 'yes',
  no: 'no',
  expected: 'expected',
  found: 'found',
  more: 'and more, {count} in all',
} as const
