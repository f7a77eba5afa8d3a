import * as z from 'zod/mini'
import type { OperatorTable } from '../../rules/define-operator'
import { conditionLimits, type Resolved } from '../../rules/resolved'
import { parseWith } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import type { FieldTypes } from '../conversation-fields'
import { isSortable, resolveQuery } from '../conversation-query'
import type { SavedView, SavedViewInput } from './saved-view'
import { id, sort, status } from './schema'
import { views } from './view'

/**
 * Validates a view before it is saved. A new view has no id yet. `fields` are the host's own fields that are ready.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `view.where.all[0].operator` for an operator that
 * stores do not support (K-12), and for a field that is not ready (K-18).
 */
export const parseSavedView = (
  input: SavedViewInput,
  fields: FieldTypes = {},
  /** Those that the host has registered: each works in memory, and no store can answer it. */
  hostOperators?: OperatorTable,
): Omit<SavedView, 'id'> & Pick<SavedViewInput, 'id'> => {
  const { where, id, inboxId, status, ...rest } = parseWith(savedView, 'view', input)
  const resolved = resolveQuery(where, 'view.where', fields, hostOperators)
  requireSortable(rest.sort, fields)
  requireSpaceForList(where, resolved)
  return {
    ...rest,
    ...(id !== undefined && { id }),
    ...(inboxId !== undefined && { inboxId }),
    where: where as SavedView['where'],
    status: status ?? (asksForStatus(resolved) ? 'any' : 'open'),
  }
}

const savedView = z.strictObject({
  id: z.optional(id),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  inboxId: z.optional(id),
  view: z._default(z.enum(views), 'all'),
  where: z.unknown(),
  status: z.optional(status),
  sort: z._default(sort, 'newest'),
})

const requireSortable = (sort: SavedView['sort'], fields: FieldTypes): void => {
  if (typeof sort === 'string' || isSortable(sort.field, fields)) return
  throw refusal(
    'INVALID_RULE',
    'view.sort.field',
    'a number or an instant of the host that is ready',
    sort.field,
  )
}

/** A list adds its own conditions around the view's condition. Both together must stay within the limits (K-11). */
const requireSpaceForList = (where: unknown, resolved: Resolved): void => {
  const most = conditionLimits.depth - 1
  if (depthOf(resolved) > most) throw refusal('INVALID_RULE', 'view.where', `at most ${most} levels`, where)
  const { length } = JSON.stringify(where)
  if (length > longest)
    throw refusal('INVALID_RULE', 'view.where', `at most ${longest} characters of JSON`, length)
}

const longest = 20_000

const depthOf = (node: Resolved): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf))

const asksForStatus = (node: Resolved): boolean =>
  node.kind === 'leaf' ? node.subject.fact === 'status' : childrenOf(node).some(asksForStatus)

const childrenOf = (node: Resolved): readonly Resolved[] =>
  'children' in node ? node.children : 'child' in node ? [node.child] : []
