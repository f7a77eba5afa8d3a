import { compileHours, isOpenAt, nextOpening } from 'frontdesk/availability'
import { contestant } from './contestant'

/** Compiled for both years of the workload before the first question. */
export const frontdesk = contestant('frontdesk, compiled', (hours) => {
  const compiled = compileHours(hours)
  for (const year of [2026, 2027, 2028]) compiled.isOpenAt(Date.UTC(year, 0, 1))
  return { isOpen: compiled.isOpenAt, nextOpening: compiled.nextOpening }
})

export const frontdeskPlain = contestant('frontdesk, plain hours', (hours) => ({
  isOpen: (at) => isOpenAt(hours, at),
  nextOpening: (at) => nextOpening(hours, at),
}))
