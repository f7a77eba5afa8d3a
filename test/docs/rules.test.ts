import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInOperators } from '../../src/rules'
import { decorators } from '../../src/rules/decorators'
import { readPage, root } from './markdown'

const page = readPage('docs/rules.md')

test('the page on rules names every operator and every decorator', () => {
  const names = [...Object.keys(builtInOperators), ...Object.keys(decorators).map((name) => `${name}:`)]
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('every deviation from json-rules-engine that the page tells is shown by a test, and none else is shown', () => {
  const [, table = ''] = page.split('| row | what | there | here |')
  const told = [...table.matchAll(/^\| (K-\d\d) \| (.*?) \|/gm)].map(([, row, what]) => `${row} ${what}`)
  const shown = readFileSync(join(root, 'test/rules/json-rules-engine.property.test.ts'), 'utf8')
  const names = [...shown.matchAll(/'(K-\d\d [^']*)'/g)].map(([, name = '']) => name)
  const deviations = names.filter((name) => !name.includes('facts of any type'))
  expect(deviations.length).toBeGreaterThan(20)
  expect(deviations.sort()).toEqual(told.sort())
})
