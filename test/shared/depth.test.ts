import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/shared/canonical-json'
import { maxLevels, tooDeepIn } from '../../src/shared/depth'
import type { Json } from '../../src/shared/json'
import { copyOf, shown } from '../../src/shared/shown'

const nested = (levels: number, wrap: (inner: Json) => Json): Json => {
  let value: Json = 1
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

const wraps: readonly ((inner: Json) => Json)[] = [(inner) => [inner], (inner) => ({ a: inner })]
const refused = expect.objectContaining({
  code: 'INVALID_INPUT',
  details: expect.objectContaining({ expected: `at most ${maxLevels} levels` }),
})

test('every walk takes the most levels, and refuses one more', () => {
  for (const wrap of wraps) {
    const deepest = nested(maxLevels, wrap)
    expect(copyOf(deepest)).toEqual(deepest)
    expect(shown(deepest)).toEqual(deepest)
    expect(canonicalJson(deepest)).toBe(JSON.stringify(deepest))
    expect(tooDeepIn(deepest)).toBeUndefined()
    for (const levels of [maxLevels + 1, 20_000]) {
      const tooDeep = nested(levels, wrap)
      for (const walk of [copyOf, shown, canonicalJson]) expect(() => walk(tooDeep)).toThrow(refused)
      expect(tooDeepIn(tooDeep)).toHaveLength(maxLevels)
    }
  }
})
