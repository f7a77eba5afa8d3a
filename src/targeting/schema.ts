import { accepted, type Checked, checkWith, parseWith } from '../shared/parse-with'
import { appearance } from './appearance-schema'
import type { Audience } from './audience'
import { audience } from './audience-schema'
import type { Senders } from './choose-senders'
import type { Appearance } from './decide-appearance'
import type { EmailCapture } from './email-capture'
import { emailCapture } from './email-capture-schema'
import { senders } from './senders-schema'
import type { TargetedMessageBase } from './targeted-message'
import { targetedMessage } from './targeted-message-schema'
import type { UrlRules } from './url-rule'
import { urlRules } from './url-rules-schema'

/**
 * Validates URL rules before they are saved (T-17).
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseUrlRules = (input: unknown): UrlRules => parseWith(urlRules, 'urls', input)

/** As `parseUrlRules`, but returns all refusals, each with its place. Throws nothing. */
export const checkUrlRules = (input: unknown): Checked<UrlRules> => checkWith(urlRules, 'urls', input)

/**
 * Validates an audience before it is saved (T-48).
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseAudience = (input: unknown): Audience => parseWith(audience, 'audience', input)

/** As `parseAudience`, but returns all refusals, each with its place. Throws nothing. */
export const checkAudience = (input: unknown): Checked<Audience> => checkWith(audience, 'audience', input)

/**
 * Validates senders before they are saved. Without a fallback the reason is `FALLBACK_REQUIRED`.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseSenders = (input: unknown): Senders => accepted(checkSenders(input))

/** As `parseSenders`, but returns all refusals, each with its place. Throws nothing. */
export const checkSenders = (input: unknown): Checked<Senders> => checkWith(senders, 'senders', input)

/**
 * Validates the request for an address before it is saved.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseEmailCapture = (input: unknown): EmailCapture => accepted(checkEmailCapture(input))

/** As `parseEmailCapture`, but returns all refusals, each with its place. Throws nothing. */
export const checkEmailCapture = (input: unknown): Checked<EmailCapture> =>
  checkWith(emailCapture, 'emailCapture', input)

/**
 * Validates an appearance before it is saved: text on the accent must be legible (`CONTRAST_TOO_LOW`).
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseAppearance = (input: unknown): Appearance => accepted(checkAppearance(input))

/** As `parseAppearance`, but returns all refusals, each with its place. Throws nothing. */
export const checkAppearance = (input: unknown): Checked<Appearance> =>
  checkWith(appearance, 'appearance', input)

/**
 * Validates a targeted message before it is saved.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place of the first refusal.
 */
export const parseTargetedMessage = (input: unknown): TargetedMessageBase =>
  accepted(checkTargetedMessage(input))

/** As `parseTargetedMessage`, but returns all refusals, each with its place. Throws nothing. */
export const checkTargetedMessage = (input: unknown): Checked<TargetedMessageBase> =>
  checkWith(targetedMessage, 'message', input)
