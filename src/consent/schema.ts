import * as z from 'zod'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import type { ConsentRule } from './consent-rule'

/** @throws HelpdeskError `INVALID_RULE` with the place; for an empty text with the reason CONSENT_TEXT_EMPTY (C-10). */
export const parseConsentRule = (input: unknown): ConsentRule => accepted(checkConsentRule(input))

/** As `parseConsentRule`, but returns all refusals instead of throwing the first. */
export const checkConsentRule = (input: unknown): Checked<ConsentRule> =>
  checkWith(consentRule, 'consent', input)

const name = z.string().min(1).max(200)

const text = z
  .string()
  .max(20_000)
  .refine((value) => value.trim() !== '', {
    error: 'a text, because consent is asked for',
    params: { reason: 'CONSENT_TEXT_EMPTY' },
  })

const language = z
  .string()
  .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'expected a BCP 47 tag, such as en or de-AT')

export const consentRule: z.ZodType<ConsentRule> = z.strictObject({
  process: z
    .strictObject({
      basis: z.enum(['explicit', 'legitimate-interest']),
      text,
      version: name,
      minorSince: z.array(name).max(1_000).optional(),
      language: language.optional(),
      expiresAfter: z.int().positive().optional(),
    })
    .optional(),
  communicate: z
    .strictObject({
      subscriptionType: name,
      text,
      version: name.optional(),
      language: language.optional(),
      mode: z.enum(['implied-by-send', 'separate-opt-in']),
    })
    .optional(),
})
