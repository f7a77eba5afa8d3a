import * as z from 'zod/mini'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import type { PrivacySettings } from './privacy'

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parsePrivacySettings = (input: unknown): PrivacySettings => accepted(checkPrivacySettings(input))

/** As `parsePrivacySettings`, but returns all refusals instead of throwing the first. */
export const checkPrivacySettings = (input: unknown): Checked<PrivacySettings> =>
  checkWith(privacy, 'privacy', input)

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000))
const texts = z.array(text).check(z.maxLength(200))
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

const purpose = z.optional(z.strictObject({ name: text, categories: someTexts }))

const privacy = z.strictObject({
  controllers: z.optional(z.tuple([controller], controller)),
  jurisdiction: z.optional(text),
  policyUrl: z.optional(z.url({ protocol: /^https?$/, error: 'expected an http or https URL' })),
  service: z.optional(text),
  purposes: z.optional(z.strictObject({ process: purpose, communicate: purpose })),
  collectionMethod: z.optional(text),
  processingMethod: z.optional(text),
  piiCategories: z.optional(someTexts),
  sensitiveCategories: z.optional(texts),
  storageLocations: z.optional(someTexts),
  retention: z.optional(text),
  recipients: z.optional(texts),
  withdrawalMethod: z.optional(text),
  rights: z.optional(someTexts),
  authority: z.optional(text),
}) satisfies z.ZodMiniType<PrivacySettings>
