/** One way to answer a question. Data and views are the same for all that take part. */
export interface Contestant<Data, View, Question = RuleQuestion, Answer = RuleAnswer> {
  readonly name: string
  /** At a larger size it would take minutes. @default any size */
  readonly upTo?: number
  /** Whatever can be prepared before a view is known. Nothing, when what it needs is not there. */
  readonly build: (data: Data, question: Question) => Built<View, Answer> | Promise<Built<View, Answer>>
}

type Built<View, Answer> = Asked<View, Answer> | undefined

/** Asked in a loop; an asynchronous one is awaited, as its users have to. */
export type Asked<View, Answer> = (view: View) => Answer | Promise<Answer>

/** Every rule that holds, or the first of them. */
export type RuleQuestion = 'all' | 'first'

export type RuleAnswer = readonly Identified[] | Identified | undefined

export interface Identified {
  readonly id: string
}

/** What is found has to read as what is expected. */
export interface Check<Data, View, Answer> {
  readonly expected: (view: View, data: Data) => string
  readonly found: (answer: Answer) => string
}

/** The ids, sorted: no order among all matches is asked of anybody. `matching` finds every match, in order. */
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

/** The contestant where it takes part up to a size. */
export const upTo = <Data, View, Question, Answer>(
  size: number,
  contestant: Contestant<Data, View, Question, Answer>,
): Contestant<Data, View, Question, Answer> => ({
  ...contestant,
  upTo: Math.min(size, contestant.upTo ?? size),
})
