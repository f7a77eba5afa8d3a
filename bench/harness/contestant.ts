/** One way to answer a question about many rules. Data and views are the same for all that take part. */
export interface Contestant<Data, View> {
  readonly name: string
  /** More rules than these would take it minutes. @default any number */
  readonly upTo?: number
  /** Whatever can be prepared before a view is known. Nothing, when what it needs is not installed. */
  readonly build: (data: Data, question: Question) => Built<View> | Promise<Built<View>>
}

type Built<View> = Asked<View> | undefined

/** Every rule that holds, or the first of them. */
export type Question = 'all' | 'first'

/** Asked in a loop; an asynchronous one is awaited, as its users have to. */
export type Asked<View> = (view: View) => Answer | Promise<Answer>

export type Answer = readonly Identified[] | Identified | undefined

export interface Identified {
  readonly id: string
}

/** The ids of an answer, sorted: no order among all matches is asked of anybody. */
export const idsOf = (answer: Answer): string[] =>
  answer === undefined
    ? []
    : [answer]
        .flat()
        .map(({ id }) => id)
        .sort()

/** The contestant where it takes part up to a size. */
export const upTo = <Data, View>(
  size: number,
  contestant: Contestant<Data, View>,
): Contestant<Data, View> => ({ ...contestant, upTo: Math.min(size, contestant.upTo ?? size) })
