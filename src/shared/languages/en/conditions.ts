/** Statements of the explanations about conditions. Each is positive; the explanation says whether it is true. */
export const conditionSentences = {} as const
