import { HelpdeskError } from '../../shared/errors'

/** @throws HelpdeskError `INVALID_INPUT` unless it is a whole number that every database holds exactly, `minimum` or more. */
export const checkWhole = (place: string, value: unknown, minimum: number): void => {
  if (!Number.isSafeInteger(value) || (value as number) < minimum) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected ${place} to be a whole number from ${minimum}, found ${String(value)}.`,
    )
  }
}

/** @throws HelpdeskError `INVALID_INPUT` unless it is an instant in whole epoch milliseconds. */
export const checkInstant = (place: string, value: unknown): void => {
  if (!Number.isSafeInteger(value)) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected ${place} in whole epoch milliseconds, found ${String(value)}.`,
    )
  }
}
