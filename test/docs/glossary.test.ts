import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPage, root } from './markdown'

const rows = readPage('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', meaning = '', places = '']) => ({ word, meaning, places }))

const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n')

describe('the glossary', () => {
  test('has one row for each word, in alphabetical order', () => {
    const words = rows.map(({ word }) => word.toLowerCase())
    expect(words.length).toBeGreaterThan(80)
    expect(words).toEqual([...new Set(words)].sort((left, right) => left.localeCompare(right, 'en')))
  })

  test('gives every word a meaning', () => {
    expect(rows.filter(({ meaning }) => !/^\S.*\.$/.test(meaning))).toEqual([])
  })

  test('names only folders, files and code words that exist', () => {
    const named = rows.flatMap(({ word, places }) =>
      [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => ({ word, place })),
    )
    expect(named.length).toBeGreaterThan(80)
    const exists = (place: string): boolean =>
      place.includes('/')
        ? existsSync(join(root, place))
        : place.split('.').every((part) => new RegExp(`\\b${part}\\b`).test(source))
    expect(named.filter(({ place }) => !exists(place))).toEqual([])
  })
})
