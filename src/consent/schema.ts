import * as z from 'zod/mini'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import type { ConsentRule } from './consent-rule'

/** @throws HelpdeskError `INVALID_RULE` with the place; for an empty text with the reason CONSENT_TEXT_EMPTY (C-10). */
export const parseConsentRule = (input: unknown): ConsentRule => accepted(checkConsentRule(input))

/** As `parseConsentRule`, but returns all refusals instead of throwing the first. */
export const checkConsentRule = (input: unknown): Checked<ConsentRule> =>
  checkWith(consentRule, 'consent', input)

const name = z.string().check(z.minLength(1), z.maxLength(200))

const text = z.string().check(
  z.maxLength(20_000),
  z.refine((value) => value.trim() !== '', {
    error: 'a text, because consent is asked for',
    params: { reason: 'CONSENT_TEXT_EMPTY' },
  }),
)

const language = z
  .string()
  .check(z.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'expected a BCP 47 tag, such as en or de-AT'))

export const consentRule: z.ZodMiniType<ConsentRule> = z.strictObject({
  process: z.optional(
    z.strictObject({
      basis: z.enum(['explicit', 'legitimate-interest']),
      text,
      version: name,
      minorSince: z.optional(z.array(name).check(z.maxLength(1_000))),
      language: z.optional(language),
      expiresAfter: z.optional(z.int().check(z.positive())),
    }),
  ),
  communicate: z.optional(
    z.strictObject({
      subscriptionType: name,
      text,
      version: z.optional(name),
      language: z.optional(language),
      mode: z.enum(['implied-by-send', 'separate-opt-in']),
    }),
  ),
})
