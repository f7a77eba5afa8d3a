import * as z from 'zod/mini'
import { accepted, type Checked, checkWith } from '../../shared/parse-with'
import type { MailFilterRules } from './filter-facts'

export const mailFilterRules = z.strictObject({
  role: z.boolean(),
  promotional: z.boolean(),
  automated: z.boolean(),
  knownContactExemption: z.boolean(),
  roleLocalParts: z.exactOptional(z.array(z.string())),
})

/** Validates the rules of a mail channel; returns all refusals, each with its place. Throws nothing. */
export const checkMailFilterRules = (input: unknown): Checked<MailFilterRules> =>
  checkWith(mailFilterRules, 'rule', input)

/**
 * Validates the rules of a mail channel.
 *
 * @throws HelpdeskError `INVALID_RULE` the first refusal, with place, expected and found.
 */
export const parseMailFilterRules = (input: unknown): MailFilterRules => accepted(checkMailFilterRules(input))
