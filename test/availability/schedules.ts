import type fc from 'fast-check'
import type { BusinessHours } from '../../src/availability'
import { businessHours } from '../../src/testing/arbitraries/business-hours'

/** Hours with times at every so many minutes, and overrides on some of the dates. */
export const schedules = (
  zone: fc.Arbitrary<string>,
  dates: readonly string[],
  step: number,
): fc.Arbitrary<BusinessHours> => businessHours({ zone, dates, step, empty: true })
