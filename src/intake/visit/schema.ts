import * as z from 'zod'
import { id, zone } from '../../shared/fields-schema'
import { accepted, type Checked, checkWith, parseWith } from '../../shared/parse-with'
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
export const checkVisit = (input: unknown): Checked<PageVisit> =>
  checkWith<PageVisit>(visit, 'visit', input, 'INVALID_INPUT')

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parsePreview = (input: unknown): PreviewRequest =>
  parseWith(preview, 'preview', input, 'INVALID_INPUT')

const visited = {
  /** Any length: targeting decides about a page that is too long (T-18). */
  page: z.string(),
  device: z.enum(devices),
  zone: zone.optional(),
}

const visit = z.strictObject({ ...visited, sessionId: id })

const cookieBound = z.boolean().optional()

const preview = z.strictObject({
  ...visited,
  visitor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anonymous') }),
    z.strictObject({ kind: z.literal('contact'), contactId: id, cookieBound }),
    z.strictObject({
      kind: z.literal('imagined'),
      cookieBound,
      email: z.string().max(1_000).optional(),
      ownerId: id.optional(),
      lists: z.array(id).max(10_000).optional(),
    }),
  ]),
  drafts: z.boolean().optional(),
  at: z.number().int().optional(),
})
