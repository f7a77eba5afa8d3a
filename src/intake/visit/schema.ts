import * as z from 'zod/mini'
import { id, zone } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput, parseInput } from '../parse-input'
import type { PageVisit } from './decide-visit'
import { devices } from './guards'
import type { PreviewRequest } from './preview-visit'

/**
 * Validates a visit.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseVisit = (input: unknown): PageVisit => accepted(checkVisit(input))

/** Validates a visit; returns all refusals, each with its place. Throws nothing. */
export const checkVisit = (input: unknown): Checked<PageVisit> => checkInput<PageVisit>(visit, 'visit', input)

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parsePreview = (input: unknown): PreviewRequest => parseInput(preview, 'preview', input)

const visited = {
  /** Any length: targeting decides about a page that is too long (T-18). */
  page: z.string(),
  device: z.enum(devices),
  zone: z.optional(zone),
}

const visit = z.strictObject({ ...visited, sessionId: id })

const cookieBound = z.optional(z.boolean())

const preview = z.strictObject({
  ...visited,
  visitor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anonymous') }),
    z.strictObject({ kind: z.literal('contact'), contactId: id, cookieBound }),
    z.strictObject({
      kind: z.literal('imagined'),
      cookieBound,
      email: z.optional(z.string().check(z.maxLength(1_000))),
      ownerId: z.optional(id),
      lists: z.optional(z.array(id).check(z.maxLength(10_000))),
    }),
  ]),
  drafts: z.optional(z.boolean()),
  at: z.optional(z.int()),
})
