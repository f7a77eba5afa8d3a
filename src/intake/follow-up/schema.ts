import * as z from 'zod/mini'
import type { FollowUp } from '../../records/follow-up'
import { id } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput } from '../parse-input'

/**
 * Validates the payload of a follow-up effect.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseFollowUp = (input: unknown): FollowUp => accepted(checkFollowUp(input))

/** Validates the payload of a follow-up effect; returns all refusals, each with its place. Throws nothing. */
export const checkFollowUp = (input: unknown): Checked<FollowUp> =>
  checkInput<FollowUp>(followUp, 'followUp', input)

const followUp = z.strictObject({
  rule: id,
  conversationId: id,
  seq: z.int().check(z.minimum(0)),
  causes: z.array(id),
})
