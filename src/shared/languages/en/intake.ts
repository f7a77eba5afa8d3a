/** Statements of the explanations about intake. Each is positive; the explanation says whether it is true. */
export const intakeSentences = {} as const
