import { describe, expect, test } from 'vitest'
import { type Contestant, ruleCheck } from '../../bench/harness/contestant'
import { compare } from '../../bench/harness/measure'
import { recorded } from '../../bench/harness/record'
import { amount, atLeast, atMost, duration, textOfTable } from '../../bench/harness/report'
import { exponent } from '../../bench/harness/series'
import { median } from '../../bench/harness/timing'

describe('comparing', () => {
  const rules = [{ id: 'even' }, { id: 'odd' }]
  const matching = (data: typeof rules, view: number) => data.filter((_, index) => index === view % 2)
  const right: Contestant<typeof rules, number> = {
    name: 'right',
    build: (data) => (view) => matching(data, view),
  }
  const compared = (contestants: readonly Contestant<typeof rules, number>[]) =>
    compare({
      contestants,
      cases: [{ data: rules, views: [0, 1, 2, 3] }],
      size: 2,
      question: 'all',
      check: ruleCheck('all', matching),
    })

  test('times who is right, also if it takes promises', async () => {
    const later: typeof right = { name: 'later', build: (data) => async (view) => matching(data, view) }
    const { measured, excluded } = await compared([right, later])
    expect(measured.map(({ name }) => name)).toEqual(['right', 'later'])
    expect(measured.every(({ time, best }) => time >= best && best > 0)).toBe(true)
    expect(excluded).toEqual([])
  })

  test('excludes a wrong answer, what cannot be built and what is not installed, and says why', async () => {
    const { measured, excluded } = await compared([
      { name: 'wrong', build: (data) => (view) => (view === 2 ? [] : matching(data, view)) },
      { name: 'broken', build: () => Promise.reject(new Error('no')) },
      { name: 'absent', build: () => undefined },
      { ...right, upTo: 1 },
    ])
    expect(measured).toEqual([])
    expect(excluded).toEqual([
      { name: 'wrong', because: 'wrong answer to view 2: expected even, found none' },
      { name: 'broken', because: 'could not be built: Error: no' },
      { name: 'absent', because: 'is not installed here' },
    ])
  })
})

test('the median of an even number lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
})

test('the exponent of what grows with the square is 2', () => {
  expect(exponent([10, 100, 1_000].map((size) => [size, size ** 2]))).toBeCloseTo(2)
})

test('a goal that was not measured is not met', () => {
  expect([atLeast('a', 3, 3).met, atLeast('a', 3, 2.9).met, atLeast('a', 3, undefined).met]).toEqual([
    true,
    false,
    false,
  ])
  expect([atMost('a', 3, 3).met, atMost('a', 3, 3.1).met, atMost('a', 3, undefined).met]).toEqual([
    true,
    false,
    false,
  ])
})

test('figures have the digits that count', () => {
  expect([0.0567, 1.26, 42.4, 1_234.5].map(amount)).toEqual(['0.06', '1.3', '42', '1,230'])
  expect([12, 1_500, 2.5e6, 1.2e9, undefined].map(duration)).toEqual([
    '12 ns',
    '1.5 µs',
    '2.5 ms',
    '1.2 s',
    '-',
  ])
})

test('a table is Markdown, in columns as wide as their widest cell', () => {
  expect(textOfTable({ title: 'Sizes', columns: ['', '10'], rows: [['we', '1.25 µs']] })).toBe(
    ['**Sizes**', '', '|     | 10      |', '|-----|---------|', '| we  | 1.25 µs |'].join('\n'),
  )
})

test('figures are recorded between the comments that name their benchmark', () => {
  const report = { benchmark: 'urls', tables: [], goals: [], notes: ['a note'] }
  const page = 'before\n<!-- urls -->\nold\n<!-- end of urls -->\nbehind'
  const once = recorded(page, report)
  expect(once).toMatch(/^before\n<!-- urls -->\n\n[^]*a note\n\n<!-- end of urls -->\nbehind$/)
  expect(once).not.toContain('old')
  expect(recorded(once, report)).toBe(once)
  expect(() => recorded('', report)).toThrow('Expected a place for "urls", found none.')
})
