import * as z from 'zod/mini'
import { page } from '../../shared/fields-schema'
import { parseInput } from '../parse-input'
import type { Agreement } from './decide-consent-act'

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here. */
export const parseAgreement = (input: unknown): Agreement => parseInput(agreement, 'agreement', input)

export const parseWithdrawal = (input: unknown): Pick<Agreement, 'page'> =>
  parseInput(withdrawal, 'withdrawal', input)

const withdrawal = z.strictObject({ page })

const agreement = z.extend(withdrawal, { version: z.string().check(z.minLength(1), z.maxLength(200)) })
