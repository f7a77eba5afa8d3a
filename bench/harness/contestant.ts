/** One implementation to compare. All contestants get the same data and views. */
export interface Contestant<Data, View, Question = RuleQuestion, Answer = RuleAnswer> {
  readonly name: string
  /** The largest size: a larger one would take minutes. @default any size */
  readonly upTo?: number
  /**
   * Prepares everything that does not depend on the view. Returns `undefined` when a required package is not installed.
   */
  readonly build: (data: Data, question: Question) => Built<View, Answer> | Promise<Built<View, Answer>>
}

type Built<View, Answer> = Asked<View, Answer> | undefined

/** Called in a loop. Results of an asynchronous contestant are awaited, as in real use. */
export type Asked<View, Answer> = (view: View) => Answer | Promise<Answer>

/** All rules that hold, or only the first. */
export type RuleQuestion = 'all' | 'first'

export type RuleAnswer = readonly Identified[] | Identified | undefined

export interface Identified {
  readonly id: string
}

/** The text of a contestant's answer must equal the expected text. */
export interface Check<Data, View, Answer> {
  readonly expected: (view: View, data: Data) => string
  readonly found: (answer: Answer) => string
}

/**
 * Compares sorted ids, because the order of all matches is not part of the task. `matching` returns every match, in
 * order.
 */
export const ruleCheck = <Data, View>(
  question: RuleQuestion,
  matching: (data: Data, view: View) => readonly Identified[],
): Check<Data, View, RuleAnswer> => ({
  expected: (view, data) => idsOf(question === 'all' ? matching(data, view) : matching(data, view)[0]),
  found: idsOf,
})

const idsOf = (answer: RuleAnswer): string =>
  answer === undefined
    ? ''
    : [answer]
        .flat()
        .map(({ id }) => id)
        .sort()
        .join(' ')

/** Limits a contestant to a size. */
export const upTo = <Data, View, Question, Answer>(
  size: number,
  contestant: Contestant<Data, View, Question, Answer>,
): Contestant<Data, View, Question, Answer> => ({
  ...contestant,
  upTo: Math.min(size, contestant.upTo ?? size),
})
