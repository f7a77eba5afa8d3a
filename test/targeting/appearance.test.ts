import { describe, expect, test } from 'vitest'
import { contrastRatio, decideAppearance, paletteOf } from '../../src/targeting/decide-appearance'

describe('the contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
  ])('of %s and %s is %d, as WCAG 2 reckons', (left, right, ratio) => {
    expect(contrastRatio(left, right)).toBeCloseTo(ratio, 3)
    expect(contrastRatio(right, left)).toBe(contrastRatio(left, right))
  })

  test.each(['#fff', 'red', '#ffffff80', '', '#gggggg'])('is not reckoned of %j', (colour) => {
    expect(() => contrastRatio(colour, '#ffffff')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ found: JSON.stringify(colour) }),
      }),
    )
  })
})

describe('an appearance', () => {
  test('is legible as it comes, with white text', () => {
    expect(decideAppearance({})).toMatchObject({ outcome: true, reason: 'APPEARANCE_LEGIBLE' })
    expect(paletteOf({})).toEqual({ accent: '#0b6156', accentStrong: '#094e45', onAccent: '#ffffff' })
  })

  test('has dark text on a light accent', () => {
    expect(decideAppearance({ accent: '#FFD54F' })).toMatchObject({
      outcome: true,
      details: { onAccent: '#17211f' },
    })
  })

  test('is refused between the two, and says by how much', () => {
    expect(decideAppearance({ accent: '#808080' })).toMatchObject({
      outcome: false,
      reason: 'CONTRAST_TOO_LOW',
      details: { contrast: 4.17 },
      explanation: { expected: 4.5, found: 4.17, because: [{ found: 3.94 }, { found: 4.17 }] },
    })
  })
})
