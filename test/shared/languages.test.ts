import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { english, german, type Language, reasonSentence, sentenceOf } from '../../src/languages'
import { reasons } from '../../src/shared/reasons'
import { root } from '../docs/markdown'

const places = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort()

const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('languages/'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n')

describe.each([english, german])('the language $tag', ({ sentences, reasons: codes }: Language) => {
  test('has a sentence for each key, with the same places', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english.sentences).sort())
    const other = Object.entries(sentences).filter(
      ([key, sentence]) => `${places(sentence)}` !== `${places(english.sentences[key] ?? '')}`,
    )
    expect(other).toEqual([])
  })

  test('has a sentence for each reason code', () => {
    expect(Object.keys(codes).sort()).toEqual(Object.keys(reasons).sort())
    expect(Object.values(codes).filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([])
  })

  test('says each statement in its own words', () => {
    const said = Object.entries(sentences)
      .filter(([key]) => !key.startsWith('operator/'))
      .map(([key, sentence]) => `${key.split('/')[0]}: ${sentence}`)
    expect(said.filter((sentence) => sentence.endsWith(': '))).toEqual([])
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([])
  })
})

/** Keys that end in a word of the rule: the name of an operator, the kind of an audience. */
const built = /^(?:operator\/|condition\/(?:all|any)$|targeting\/(?:audience|url|query-param)-)/

test('each key of the tables is used in the source', () => {
  const unused = Object.keys(english.sentences).filter(
    (key) => !built.test(key) && !source.includes(`'${key}'`),
  )
  expect(unused).toEqual([])
})

test('no key of ours has the dot of a host', () => {
  expect(source.match(/\bkey: ['`][\w-]+\./g)).toBeNull()
})

test('a statement is positive, since the node says whether it is true', () => {
  const negated = /\b(?:not|no|nobody|nothing|never|none|neither|without)\b|n't\b/
  const deutsch = /\b(?:nicht|kein\w*|niemand\w*|nichts|nie|niemals|ohne)\b/
  expect(Object.entries(english.sentences).filter(([, sentence]) => negated.test(sentence))).toEqual([])
  expect(Object.entries(german.sentences).filter(([, sentence]) => deutsch.test(sentence))).toEqual([])
})

describe('sentenceOf', () => {
  const words: Language = {
    ...english,
    sentences: { 'acme.gold': '{name} has the {plan} plan', 'acme.lists': 'is in {lists}' },
    reasons: { 'acme.GOLD': 'The customer has the gold plan.' },
  }

  test('puts the parameters in, also of a list that was cut', () => {
    const params = { name: 'Ana', plan: 'gold' }
    expect(sentenceOf({ key: 'acme.gold', params }, words)).toBe('Ana has the gold plan')
    const lists = { first: ['a', 'b'], count: 22 }
    expect(sentenceOf({ key: 'acme.lists', params: { lists } }, words)).toBe('is in a, b and more, 22 in all')
  })

  test('says the key when the language has no sentence, and never an inherited property', () => {
    expect(sentenceOf({ key: 'acme.silver' }, words)).toBe('acme.silver')
    expect(reasonSentence('constructor', words)).toBe('constructor')
    expect(reasonSentence('acme.GOLD', words)).toBe('The customer has the gold plan.')
  })
})
