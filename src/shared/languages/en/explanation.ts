/** Statements about an explanation itself. */
export const explanationSentences = {
  'explanation/shows-all': 'the explanation shows all of them',
} as const
