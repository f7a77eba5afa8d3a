import * as z from 'zod'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import type { PrivacySettings } from './privacy'

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parsePrivacySettings = (input: unknown): PrivacySettings => accepted(checkPrivacySettings(input))

/** As `parsePrivacySettings`, but returns all refusals instead of throwing the first. */
export const checkPrivacySettings = (input: unknown): Checked<PrivacySettings> =>
  checkWith(privacy, 'privacy', input)

const text = z.string().trim().min(1).max(2_000)
const texts = z.array(text).max(200)
const someTexts = z.tuple([text], text)

const controller = z.strictObject({
  id: text,
  name: text,
  type: z.enum(['controller', 'joint-controller', 'processor', 'representative']),
  address: z.strictObject({ streetAddress: text, addressLocality: text, addressCountry: text }),
  contact: text,
  email: z.email('expected an e-mail address'),
  phone: text,
})

const purpose = z.strictObject({ name: text, categories: someTexts }).optional()

const privacy = z.strictObject({
  controllers: z.tuple([controller], controller).optional(),
  jurisdiction: text.optional(),
  policyUrl: z.url({ protocol: /^https?$/, error: 'expected an http or https URL' }).optional(),
  service: text.optional(),
  purposes: z.strictObject({ process: purpose, communicate: purpose }).optional(),
  collectionMethod: text.optional(),
  processingMethod: text.optional(),
  piiCategories: someTexts.optional(),
  sensitiveCategories: texts.optional(),
  storageLocations: someTexts.optional(),
  retention: text.optional(),
  recipients: texts.optional(),
  withdrawalMethod: text.optional(),
  rights: someTexts.optional(),
  authority: text.optional(),
}) satisfies z.ZodType<PrivacySettings>
