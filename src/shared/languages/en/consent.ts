/** Statements of the explanations about consent. Each is positive; the explanation says whether it is true. */
export const consentSentences = {} as const
