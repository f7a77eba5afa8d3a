import * as z from 'zod/mini'
import { page } from '../../shared/fields-schema'
import { parseWith } from '../../shared/parse-with'
import type { Agreement } from './decide-consent-act'

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here. */
export const parseAgreement = (input: unknown): Agreement =>
  parseWith(agreement, 'agreement', input, 'INVALID_INPUT')

export const parseWithdrawal = (input: unknown): Pick<Agreement, 'page'> =>
  parseWith(withdrawal, 'withdrawal', input, 'INVALID_INPUT')

const withdrawal = z.strictObject({ page })

const agreement = z.extend(withdrawal, { version: z.string().check(z.minLength(1), z.maxLength(200)) })
