import { type Expression, type SqlBool, sql } from 'kysely'
import type { ConversationField, FieldTypes } from '../../inbox/conversation-fields'
import type { Condition } from '../../rules/condition'
import { type LoweredQuery, lowerQuery, type QueryLeaf } from '../stores/lower-query'
import { compareWith } from './compare-with'
import { hostLeaf } from './where-host'

/** The account of the query, and the host's own fields that the condition may use. */
export interface HostColumns {
  /** The id of the account. */
  readonly account: string
  /** The types of the host's own fields, by their facts. */
  readonly fields: FieldTypes
}

/**
 * The condition of a query as an expression for the `where` of a kysely statement. Each declared field is a column:
 * text or `bigint`, `null` when absent. The host's own fields are read from `frontdesk_fields`. The result is the same
 * as in memory, also for absent values (K-02, K-03).
 *
 * @throws HelpdeskError `INVALID_RULE`, with the place, for a condition outside the closed form.
 */
export const conversationWhere = (
  where: Condition,
  column: FieldColumn = ownColumn,
  host: HostColumns = noHost,
): Expression<SqlBool> => loweredWhere(lowerQuery(where, host.fields), host.account, column)

/** As `conversationWhere`, for a lowered condition. */
export const loweredWhere = (
  node: LoweredQuery,
  account: string,
  column: FieldColumn = ownColumn,
): Expression<SqlBool> => {
  if ('hostField' in node) return hostLeaf(node, account)
  if (!('join' in node)) return leaf(node, column(node.field))
  return joined(
    node.parts.map((part) => loweredWhere(part, account, column)),
    sql.raw(node.join),
  )
}

/** Without host fields, a condition does not use the account. */
const noHost: HostColumns = { account: '', fields: {} }

export type FieldColumn = (field: ConversationField) => Expression<unknown>

const ownColumn: FieldColumn = (field) => sql.ref(field)

/** Builds a balanced tree, because databases limit the depth of an expression. */
const joined = (parts: readonly Expression<SqlBool>[], word: Expression<unknown>): Expression<SqlBool> => {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const middle = parts.length >> 1
  return sql`(${joined(parts.slice(0, middle), word)} ${word} ${joined(parts.slice(middle), word)})`
}

/**
 * On an absent value a SQL comparison is NULL, which counts as false. This is right for a positive leaf; a negated leaf
 * must be true, so it checks for NULL explicitly.
 */
const leaf = ({ operator, values, negated }: QueryLeaf, column: Expression<unknown>): Expression<SqlBool> => {
  if (operator === 'isSet') return negated ? sql`${column} is null` : sql`${column} is not null`
  if (values.length === 0) return negated ? sql`1 = 1` : sql`1 = 0`
  const compared = compareWith(operator, values, negated)
  return negated ? sql`(${column} is null or ${column} ${compared})` : sql`${column} ${compared}`
}
