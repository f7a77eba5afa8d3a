import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPage, root } from './markdown'

/** Rows that are not built yet, with the reason. See docs/parity.md. */
const notBuilt: Readonly<Record<string, string>> = {
  'B-17': 'no command returns a conversation to its bot',
  'E-02': 'no mailbox of a provider can be connected',
  'E-03': 'no mailbox of a provider can be connected',
  'E-05': 'no mailbox of a provider can be connected',
  'E-06': 'no mailbox of a provider can be connected',
  'E-07': 'no mailbox of a provider can be connected',
  'E-08': 'a hosted address can be used at once; forwarding is not verified',
}

/** Built rows that src/intake and src/helpdesk do not name yet. Remove a row here when its code names it. */
const owedByMove: readonly string[] = ['R-20', 'B-13', 'E-01', 'E-04']

const rows = [...readPage('docs/semantics.md').matchAll(/^\| ([A-Z]-\d\db?) \|/gm)].map(([, id = '']) => id)

/** The row ids in a source file, without those that only begin or end a range such as "T-02 to T-10". */
const rowsIn = (source: string): readonly string[] =>
  source
    .replaceAll(/\n\s*(?:\*|\/\/) /g, ' ')
    .replaceAll(/[A-Z]-\d\db?(?: to |\.\.|–)[A-Z]-\d\db?/g, '')
    .match(/\b[A-Z]-\d\db?\b/g) ?? []

const named = new Set(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => rowsIn(readFileSync(join(root, 'src', file), 'utf8'))),
)

test('a row that is only part of a range does not count as named', () => {
  expect(rowsIn('/** T-02 to T-10, T-12. */')).toEqual(['T-12'])
  expect(rowsIn(' * (T-02 to\n * T-10) and T-12')).toEqual(['T-12'])
})

test('every built row is named by itself where it is decided', () => {
  const missing = rows.filter((row) => !named.has(row))
  expect(rows.length).toBeGreaterThan(150)
  expect(missing.sort()).toEqual([...Object.keys(notBuilt), ...owedByMove].sort())
})

test('the source names only rows that the semantics have', () => {
  // `A-34` is an entry of the list of ambiguities and no row.
  const known = (row: string): boolean => rows.includes(row) || row.startsWith('A-')
  expect([...named].filter((row) => !known(row))).toEqual([])
})
