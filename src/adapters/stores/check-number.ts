import { refusal } from '../../shared/refuse'

/** @throws HelpdeskError `INVALID_INPUT` unless it is a whole number that every database holds exactly, `minimum` or more. */
export const checkWhole = (place: string, value: unknown, minimum: number): void => {
  if (!Number.isSafeInteger(value) || (value as number) < minimum) {
    throw refusal('INVALID_INPUT', place, `a whole number from ${minimum}`, value)
  }
}

/** @throws HelpdeskError `INVALID_INPUT` unless it is an instant in whole epoch milliseconds. */
export const checkInstant = (place: string, value: unknown): void => {
  if (!Number.isSafeInteger(value)) throw refusal('INVALID_INPUT', place, 'whole epoch milliseconds', value)
}
