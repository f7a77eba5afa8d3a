/** Statements of the explanations about inbox. Each is positive; the explanation says whether it is true. */
export const inboxSentences = {} as const
