import type { Explanation } from '../decision'
import { isJsonList, type Json, own } from '../json'

/**
 * The words of one language. A host adds its own sentences and codes, or a language of its own:
 * `{ ...english, sentences: { ...english.sentences, 'acme.is-gold': 'the customer has the gold plan' } }`.
 */
export type Language = {
  /** BCP 47, such as `en` or `de`. */
  readonly tag: string
  /** The word before a statement that is true. */
  readonly yes: string
  /** The word before a statement that is false. */
  readonly no: string
  /** The word before the value that a rule asks for. */
  readonly expected: string
  /** The word before the value of a fact. */
  readonly found: string
  /** The end of a list of which only the first items are shown, with `{count}` for the number of all. */
  readonly more: string
  /**
   * A positive statement for each key of an explanation; `{name}` stands for the parameter `name`. `{name:table}` shows
   * words for its value, the sentence of the key `table/value`, and the value itself when there is none.
   */
  readonly sentences: Readonly<Record<string, string>>
  /** A full sentence for each reason code. */
  readonly reasons: Readonly<Record<string, string>>
}

/** The statement of a node as a sentence; the key itself when the language has none for it. */
export const sentenceOf = (
  { key, params = {} }: Pick<Explanation, 'key' | 'params'>,
  language: Language,
): string => {
  const sentence = own(language.sentences, key)
  if (typeof sentence !== 'string') return key
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (place, name: string, table?: string) => {
    const value = own(params, name) as Json | undefined
    if (value === undefined) return place
    return typeof value === 'string' && table ? wordsOf(value, table, language) : inSentence(value, language)
  })
}

/** An operator with decorators, such as `not:equal`, has several parts. */
const wordsOf = (value: string, table: string, { sentences }: Language): string =>
  value
    .split(':')
    .map((part) => own(sentences, `${table}/${part}`) ?? part)
    .join(' ')

/** The sentence of a reason code; the code itself when the language has none for it. */
export const reasonSentence = (code: string, { reasons }: Language): string => {
  const sentence = own(reasons, code)
  return typeof sentence === 'string' ? sentence : code
}

const inSentence = (value: Json, language: Language): string => {
  if (value === true) return language.yes
  if (value === false) return language.no
  if (typeof value !== 'object' || value === null) return String(value)
  if (isJsonList(value)) return value.map((item) => inSentence(item, language)).join(', ')
  const { first, count } = value
  return first !== undefined && typeof count === 'number'
    ? `${inSentence(first, language)} ${language.more.replace('{count}', String(count))}`
    : JSON.stringify(value)
}
