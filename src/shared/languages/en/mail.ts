/** Statements of the explanations about mail. Each is positive; the explanation says whether it is true. */
export const mailSentences = {} as const
