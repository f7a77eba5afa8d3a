/** Statements of the explanations about availability. Each is positive; the explanation says whether it is true. */
export const availabilitySentences = {} as const
