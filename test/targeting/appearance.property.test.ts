import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  contrastRatio,
  decideAppearance,
  leastContrast,
  paletteOf,
} from '../../src/targeting/decide-appearance'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.prop([colour])('the text has the better contrast of white and nearly black', (accent) => {
  const { onAccent, accentStrong } = paletteOf({ accent })
  const reached = contrastRatio(accent, onAccent)
  expect(reached).toBe(Math.max(contrastRatio(accent, '#ffffff'), contrastRatio(accent, '#17211f')))
  expect(contrastRatio(accentStrong, onAccent)).toBeGreaterThanOrEqual(reached)
  expect(decideAppearance({ accent }).outcome).toBe(reached >= leastContrast)
})
