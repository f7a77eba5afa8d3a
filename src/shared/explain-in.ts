import type { Explanation } from './decision'
import type { Json } from './json'
import { englishWords } from './languages/en/words'
import { type Language, sentenceOf } from './languages/language'

/** Anything with an explanation: a decision, or a record of one. */
export type Explained = {
  /** The explanation to write as text. */
  readonly explanation: Explanation
}

/** The explanation as text: one line for each statement, yes or no, with the expected and the found value. */
export const explainIn = ({ explanation }: Explained, language: Language): string =>
  lines(explanation, language, 0).join('\n')

/** The explanation of a decision as text. @param language English unless told; `frontdesk/languages` has others. */
export type Explain = (decision: Explained, language?: Language) => string

/**
 * An `explain` whose default is English with these sentences alone, so that a bundle of one domain loads no others.
 */
export const explainWith = (sentences: Language['sentences']): Explain => {
  const english: Language = { ...englishWords, sentences, reasons: {} }
  return (decision, language = english) => explainIn(decision, language)
}

const lines = (node: Explanation, language: Language, depth: number): string[] => [
  `${'  '.repeat(depth)}${truth(node, language)} ${sentenceOf(node, language)}${comparison(node, language)}${code(node)}`,
  ...(node.because ?? []).flatMap((child) => lines(child, language, depth + 1)),
]

/** Yes or no, as wide as the longer of the two. */
const truth = ({ holds }: Explanation, { yes, no }: Language): string =>
  (holds ? yes : no).padEnd(Math.max(yes.length, no.length))

const comparison = ({ expected, found }: Explanation, language: Language): string => {
  const parts = [
    ...(expected === undefined ? [] : [`${language.expected} ${show(expected)}`]),
    ...(found === undefined ? [] : [`${language.found} ${show(found)}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

const code = ({ reason }: Explanation): string => (reason === undefined ? '' : ` ${reason}`)

const show = (value: Json): string => JSON.stringify(value)
