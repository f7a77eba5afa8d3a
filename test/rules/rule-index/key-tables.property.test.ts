import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Access } from '../../../src/rules/rule-index/index-entry'
import { createKeyTables } from '../../../src/rules/rule-index/key-tables'

/** Few letters, so that keys share beginnings and parts; `ŝ` has the last eight bits of `]`. */
const text = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', ']', 'ŝ', '😀'), maxLength })

const read: Access['read'] = (found) => found

const meets: Readonly<Record<Access['meets'], (found: string, key: string) => boolean>> = {
  value: (found, key) => found === key,
  prefix: (found, key) => found.startsWith(key),
  substring: (found, key) => found.includes(key),
}

const changes = fc.array(
  fc.record({ key: text(9).filter((key) => key !== ''), posting: fc.nat(5), added: fc.boolean() }),
  { maxLength: 60 },
)

describe.each(['value', 'prefix', 'substring'] as const)('a table of keys met by %s', (kind) => {
  test.prop([changes, fc.array(text(24), { maxLength: 5 })])(
    'yields what is filed under the keys that a text meets, each key once',
    (steps, texts) => {
      const tables = createKeyTables((posting) => posting)
      const table = tables.of({ meets: kind, read })
      const filed = new Map<string, number[]>()
      for (const { key, posting, added } of steps) {
        const postings = filed.get(key) ?? []
        if (added) table.add(key, posting)
        else table.remove(key, posting)
        if (added) postings.push(posting)
        else if (postings.includes(posting)) postings.splice(postings.indexOf(posting), 1)
        filed.set(key, postings)
        if (postings.length === 0) filed.delete(key)
        expect(table.count(key)).toBe(postings.length)
        expect(table.size()).toBe(filed.size)
      }
      for (const found of [...texts, ...filed.keys()]) {
        const hits: (number | number[])[] = []
        tables.collect(found, hits)
        const met = [...filed].filter(([key]) => meets[kind](found, key)).map(([, postings]) => postings)
        expect(sorted(hits)).toEqual(sorted(met))
      }
    },
  )
})

test.prop([fc.uniqueArray(text(6), { minLength: 1 }), fc.array(text(6), { maxLength: 20 })])(
  'a list of values meets each key once',
  (keys, found) => {
    const tables = createKeyTables((posting) => posting)
    const table = tables.of({ meets: 'value', read })
    keys.forEach((key, posting) => table.add(key, posting))
    const hits: (number | number[])[] = []
    tables.collect(found, hits)
    const met = keys.flatMap((key, posting) => (found.includes(key) ? [posting] : []))
    expect(sorted(hits)).toEqual(sorted(met))
  },
)

test.prop([fc.uniqueArray(text(6).filter((key) => key !== '')), text(12)])(
  'accesses that read the same are told apart by where their keys may end',
  (keys, found) => {
    const tables = createKeyTables((posting) => posting)
    const ends: readonly Access['ends'][] = [
      undefined,
      (_, length) => length % 2 === 0,
      (whole, length) => length === (whole as string).length,
    ]
    ends.forEach((each, kind) => {
      const table = tables.of({ meets: 'prefix', read, ...(each && { ends: each }) })
      keys.forEach((key, index) => table.add(key, index * ends.length + kind))
    })
    const hits: (number | number[])[] = []
    tables.collect(found, hits)
    const met = keys.flatMap((key, index) =>
      ends.flatMap((each, kind) =>
        found.startsWith(key) && (each?.(found, key.length) ?? true) ? [index * ends.length + kind] : [],
      ),
    )
    expect(sorted(hits)).toEqual(sorted(met))
  },
)

describe.each(['prefix', 'substring'] as const)('a large table of keys met by %s', (kind) => {
  test('keeps every key that is not removed', () => {
    const tables = createKeyTables((posting) => posting)
    const table = tables.of({ meets: kind, read })
    const keys = Array.from({ length: 1_000 }, (_, posting) => `/${posting}/`)
    keys.forEach((key, posting) => table.add(key, posting))
    for (let posting = 0; posting < 1_000; posting += 3) table.remove(keys[posting] as string, posting)
    keys.forEach((key, posting) => {
      const hits: (number | number[])[] = []
      tables.collect(key, hits)
      expect(hits).toEqual(posting % 3 === 0 ? [] : [posting])
    })
  })
})

/** Postings in their order, keys in any. */
const sorted = (hits: readonly (number | readonly number[])[]): string[] =>
  hits
    .map((postings) =>
      [postings]
        .flat()
        .sort((left, right) => Number(left) - Number(right))
        .join(),
    )
    .sort()
