/** Statements of the explanations about targeting. Each is positive; the explanation says whether it is true. */
export const targetingSentences = {} as const
