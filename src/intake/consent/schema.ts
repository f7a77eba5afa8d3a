import * as z from 'zod/mini'
import { page } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput, parseInput } from '../parse-input'
import type { Agreement, ConsentActOf } from './decide-consent-act'
import { consentActTypes, longestVersion } from './guards'

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseAgreement = (input: unknown): Agreement => parseInput(agreement, 'agreement', input)

/**
 * Validates a consent act.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseConsentAct = (input: unknown): ConsentActOf => accepted(checkConsentAct(input))

/** Validates a consent act; returns all refusals, each with its place. Throws nothing. */
export const checkConsentAct = (input: unknown): Checked<ConsentActOf> =>
  checkInput<ConsentActOf>(consentAct, 'act', input)

/**
 * Validates a withdrawal.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseWithdrawal = (input: unknown): Pick<Agreement, 'page'> => accepted(checkWithdrawal(input))

/** Validates a withdrawal; returns all refusals, each with its place. Throws nothing. */
export const checkWithdrawal = (input: unknown): Checked<Pick<Agreement, 'page'>> =>
  checkInput<Pick<Agreement, 'page'>>(withdrawal, 'withdrawal', input)

const withdrawal = z.strictObject({ page })

const agreement = z.extend(withdrawal, {
  version: z.string().check(z.minLength(1), z.maxLength(longestVersion)),
})

const consentAct = z.extend(agreement, { type: z.enum(consentActTypes) })
