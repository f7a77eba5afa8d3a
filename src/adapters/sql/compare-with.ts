import { type Expression, sql } from 'kysely'
import type { PositiveOperator } from '../stores/lower-query'

/**
 * The operator and values after a column in a comparison, or in the negated comparison of a present value. The column
 * may hold an element of a list.
 */
export const compareWith = (
  operator: Exclude<PositiveOperator, 'isSet'>,
  values: readonly (string | number)[],
  negated = false,
): Expression<unknown> => {
  const symbol = sql.raw(symbols[operator][negated ? 1 : 0])
  const takesMany = operator === 'in' || operator === 'containsAny'
  return takesMany ? sql`${symbol} (${sql.join(values)})` : sql`${symbol} ${values[0]}`
}

const symbols: Readonly<Record<Exclude<PositiveOperator, 'isSet'>, readonly [string, string]>> = {
  equal: ['=', '<>'],
  in: ['in', 'not in'],
  contains: ['=', '<>'],
  containsAny: ['in', 'not in'],
  lessThan: ['<', '>='],
  lessThanInclusive: ['<=', '>'],
  greaterThan: ['>', '<='],
  greaterThanInclusive: ['>=', '<'],
}
