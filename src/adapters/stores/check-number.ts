import { refusal } from '../../shared/refuse'

/** @throws HelpdeskError `INVALID_INPUT` unless the value is a safe integer of at least `minimum`. */
export const checkWhole = (place: string, value: unknown, minimum: number): void => {
  if (!Number.isSafeInteger(value) || (value as number) < minimum) {
    throw refusal('INVALID_INPUT', place, `a whole number from ${minimum}`, value)
  }
}

/** @throws HelpdeskError `INVALID_INPUT` unless the value is an instant in whole epoch milliseconds. */
export const checkInstant = (place: string, value: unknown): void => {
  if (!Number.isSafeInteger(value)) throw refusal('INVALID_INPUT', place, 'whole epoch milliseconds', value)
}
