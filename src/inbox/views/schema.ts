import * as z from 'zod/mini'
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

/** Validates the inboxes of a count. @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseInboxIds = (input: unknown): readonly string[] | undefined =>
  parseWith(z.optional(z.array(id).check(z.maxLength(maxInboxes))), 'inboxIds', input, 'INVALID_INPUT')

/** The most inboxes of one request. */
const maxInboxes = 1_000

export const id = z.string().check(z.minLength(1), z.maxLength(200))
export const status = z.enum(['open', 'closed', 'any'])
export const sort = z.union(
  [
    z.enum(['newest', 'oldest', 'waiting-longest']),
    z.strictObject({
      field: z.string().check(z.minLength(1), z.maxLength(fieldLimits.id)),
      direction: z.enum(['ascending', 'descending']),
    }),
  ],
  'expected "newest", "oldest", "waiting-longest" or { field, direction }',
)
const instant = z.int()

const listRequest = z.strictObject({
  view: z.union(
    [z.enum(views), z.strictObject({ saved: id })],
    `expected one of ${views.join(', ')}, or { saved }`,
  ),
  inboxIds: z.optional(z.array(id).check(z.minLength(1), z.maxLength(maxInboxes))),
  status: z.optional(status),
  channel: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  assignees: z.optional(
    z
      .array(
        z.union(
          [z.enum(['nobody', 'bot']), z.strictObject({ user: id }), z.strictObject({ team: id })],
          'expected "nobody", "bot", { user } or { team }',
        ),
      )
      .check(z.minLength(1), z.maxLength(100)),
  ),
  date: z.optional(
    z
      .strictObject({ from: instant, to: instant })
      .check(z.refine(({ from, to }) => from < to, 'expected an end after the beginning')),
  ),
  filter: z.optional(
    z.custom<Condition>((filter) => typeof filter === 'object' && filter !== null, 'expected a condition'),
  ),
  sort: z.optional(sort),
  cursor: z.optional(z.string().check(z.maxLength(1_000))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
})
