import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPage, root } from './markdown'

const page = readPage('docs/parity.md')
const cells = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The statements of the source document. */
const statements = page
  .split('\n')
  .filter((line) => /^\| S-\d{3} \|/.test(line))
  .map((line) => {
    const [id = '', statement = '', rows = '', places = '', tests = '', state = ''] = cells(line)
    return { id, statement, rows, places, tests, state }
  })

/** The rows of the semantics that are listed as named by no test. */
const listed = page
  .slice(page.indexOf('## Rows of the semantics'))
  .split('\n')
  .filter((line) => /^\| [A-Z]-\d\db? \|/.test(line))
  .map((line) => ({ row: cells(line)[0] ?? '', missing: cells(line)[1] ?? '' }))

const defined = [...readPage('docs/semantics.md').matchAll(/^\| ([A-Z]-\d\db?) \|/gm)].map(
  ([, id = '']) => id,
)

/** Every row that stands in a text of a test, as the name of the test or in the table that names come from. */
const shown = new Set(
  ['test', 'src/testing']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('test/docs/'))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/['"`](?:[A-Z]-\d\db?,? )*[A-Z]-\d\db?\b/g),
    ])
    .flatMap(([text]) => text.slice(1).split(/,? /)),
)

describe('the statements', () => {
  test('are numbered without a gap', () => {
    expect(statements.length).toBeGreaterThan(120)
    expect(statements.map(({ id }) => Number(id.slice(2)))).toEqual(statements.map((_, index) => index + 1))
  })

  test('are counted as the page says', () => {
    const counted = ['yes', 'partly', 'not yet', 'no behaviour'].map(
      (state) => statements.filter((each) => each.state.split(':')[0] === state).length,
    )
    expect(counted.reduce((sum, count) => sum + count)).toBe(statements.length)
    const said =
      /Of (\d+) statements (\d+) are "yes", (\d+) "partly", (\d+) "not yet" and (\d+) "no behaviour"/
    expect(said.exec(page)?.slice(1).map(Number)).toEqual([statements.length, ...counted])
  })

  test('say what is missing where a part is, and name a place and a test where nothing is', () => {
    const faulty = statements.filter(
      ({ state, places, tests }) =>
        (state.startsWith('partly') && !/^partly: \w/.test(state)) ||
        (state === 'yes' && (places === '' || tests === '')),
    )
    expect(faulty).toEqual([])
  })

  test('name rows that the semantics have', () => {
    const named = statements.flatMap(({ id, rows }) => rows.split(/, | to /).map((row) => [id, row] as const))
    expect(named.filter(([, row]) => row !== '' && !defined.includes(row))).toEqual([])
  })

  test('name places that exist', () => {
    const named = statements.flatMap(({ id, places }) =>
      [...places.matchAll(/`([^`]+)`/g)].map(([, path = '']) => [id, path] as const),
    )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter(([, path]) => !existsSync(join(root, path)))).toEqual([])
  })

  test('name tests that their files have', () => {
    const named = statements.flatMap(({ id, tests }) =>
      [...tests.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, path = '', name = '']) => ({ id, path, name })),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ path, name }) => !source(path).includes(name))).toEqual([])
  })
})

describe('the rows of the semantics', () => {
  test('are each named by a test or listed as not', () => {
    expect(defined.length).toBeGreaterThan(150)
    expect(listed.map(({ row }) => row).sort()).toEqual(defined.filter((row) => !shown.has(row)).sort())
  })

  test('that are listed say what is missing', () => {
    expect(listed.filter(({ missing }) => missing === '')).toEqual([])
  })
})

const source = (path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8').replaceAll("\\'", "'") : ''
