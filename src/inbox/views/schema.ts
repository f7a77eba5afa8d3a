import * as z from 'zod'
import type { Condition } from '../../rules/condition'
import { parseWith } from '../../shared/parse-with'
import { fieldLimits } from '../conversation-fields'
import type { ListRequest } from './list-request'
import { views } from './view'

/**
 * Validates a list request. The result has its properties in a fixed order, so that equal requests share cursors.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place.
 */
export const parseListRequest = (input: unknown): ListRequest =>
  parseWith(listRequest, 'request', input, 'INVALID_INPUT')

export const id = z.string().min(1).max(200)
export const status = z.enum(['open', 'closed', 'any'])
export const sort = z.union(
  [
    z.enum(['newest', 'oldest', 'waiting-longest']),
    z.strictObject({
      field: z.string().min(1).max(fieldLimits.id),
      direction: z.enum(['ascending', 'descending']),
    }),
  ],
  'expected "newest", "oldest", "waiting-longest" or { field, direction }',
)
const instant = z.number().int()

const listRequest = z.strictObject({
  view: z.union(
    [z.enum(views), z.strictObject({ saved: id })],
    `expected one of ${views.join(', ')}, or { saved }`,
  ),
  inboxIds: z.array(id).min(1).max(1_000).optional(),
  status: status.optional(),
  channel: z.string().min(1).max(100).optional(),
  assignees: z
    .array(
      z.union(
        [z.enum(['nobody', 'bot']), z.strictObject({ user: id }), z.strictObject({ team: id })],
        'expected "nobody", "bot", { user } or { team }',
      ),
    )
    .min(1)
    .max(100)
    .optional(),
  date: z
    .strictObject({ from: instant, to: instant })
    .refine(({ from, to }) => from < to, 'expected an end after the beginning')
    .optional(),
  filter: z
    .custom<Condition>((filter) => typeof filter === 'object' && filter !== null, 'expected a condition')
    .optional(),
  sort: sort.optional(),
  cursor: z.string().max(1_000).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})
