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
  expect(rows.length).toBeGreaterThan(170)
  expect(rows.filter((row) => !named.has(row) && !Object.hasOwn(notBuilt, row))).toEqual([])
})

test('a row that is listed as not built is named nowhere', () => {
  expect(Object.keys(notBuilt).filter((row) => named.has(row) || !rows.includes(row))).toEqual([])
})
