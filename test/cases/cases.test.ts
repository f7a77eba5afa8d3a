import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Case, evaluators } from './evaluators'
import { withLongTexts } from './long-text.mjs'

interface CaseFile {
  readonly version: number
  readonly evaluates: string
  /** The fields that say what has to come out. Every other field but `name` and `row` is given. */
  readonly expects: readonly string[]
  readonly cases: readonly Case[]
}

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CaseFile) }))

const only = (names: readonly string[], each: Case): Partial<Case> =>
  Object.fromEntries(Object.entries(each).filter(([name]) => names.includes(name)))

test('there is a file for every evaluator, and there are no fewer cases than there were', () => {
  expect(files.map(({ evaluates }) => evaluates).sort()).toEqual(Object.keys(evaluators).sort())
  expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(474)
})

test('the README of the cases tells of every evaluator and its fields', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const untold = files.flatMap(({ evaluates, expects }) =>
    [evaluates, ...(evaluators[evaluates]?.given ?? []), ...expects].filter(
      (word) => !readme.includes(`\`${word}\``),
    ),
  )
  expect(untold).toEqual([])
})

/** Raised when a field changes its meaning; every other file is of version 1. */
const versions: ReadonlyMap<string, number> = new Map([
  ['routing.json', 3],
  ['audiences.json', 2],
  ['choices.json', 2],
  ['availability.json', 2],
])

describe.each(files)('$file', ({ file, version, evaluates, expects, cases }) => {
  const { given, evaluate } = evaluators[evaluates] ?? { given: [], evaluate: () => undefined }

  test('is of its version, names each case once, and every field of a case is known', () => {
    expect(version).toBe(versions.get(file) ?? 1)
    expect(new Set(cases.map(({ row, name }) => `${row} ${name}`)).size).toBe(cases.length)
    const known = ['name', 'row', ...given, ...expects]
    expect(cases.flatMap((each) => Object.keys(each)).filter((field) => !known.includes(field))).toEqual([])
    expect(cases.filter((each) => Object.keys(only(expects, each)).length === 0)).toEqual([])
  })

  test.each(cases.map((each) => [`${each.row} ${each.name}`, each] as const))('%s', (_, each) => {
    const wanted = only(expects, each)
    const found = evaluate(withLongTexts(only(given, each)) as never) as Case
    expect(only(Object.keys(wanted), found)).toEqual(wanted)
  })
})
