import { textDigest } from '../shared/digest'
import type { HelpdeskError } from '../shared/errors'
import type { Instant } from '../shared/instant'
import { allOf, type Checked } from '../shared/parse-with'
import { refusal } from '../shared/refuse'
import type { ConsentRule } from './consent-rule'

/** A consent text of a targeted message. It is stored, so that the agreed text can be shown later. */
export type ConsentText = {
  /** The id of the targeted message. */
  readonly widgetId: string
  /** Whether the text is about processing, or about messages of a subscription type. */
  readonly purpose: 'process' | 'communicate'
  /** The version of the text; set by an admin. */
  readonly version: string
  /** The exact text; written by an admin. */
  readonly text: string
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  readonly digest: string
  /** A BCP 47 tag. */
  readonly language?: string
  /** The time at which the text was saved, in epoch milliseconds. */
  readonly since: Instant
  /** Only minor differences to the version before, so that consent to that version stays valid (C-04). */
  readonly minor: boolean
}

/** The version of a text without an explicit version. */
export const firstVersion = '1'

export type ConsentTextFacts = {
  /** The id of the targeted message. */
  readonly widgetId: string
  /** The time of the save, in epoch milliseconds. */
  readonly now: Instant
  /** All texts that are stored already. */
  readonly kept: readonly ConsentText[]
}

/**
 * Returns the texts of a rule that are not stored yet. A version always means the same text: a changed text with the
 * same version is refused (CONSENT_TEXT_CHANGED), and the details propose a free version. Throws nothing.
 */
export const checkConsentTexts = (
  rule: ConsentRule,
  facts: ConsentTextFacts,
): Checked<readonly ConsentText[]> => {
  const checked = allOf({
    process: checkText('process', rule, facts),
    communicate: checkText('communicate', rule, facts),
  })
  return checked.refusals ? checked : { value: Object.values(checked.value).flat() }
}

const checkText = (
  purpose: ConsentText['purpose'],
  rule: ConsentRule,
  { widgetId, now, kept }: ConsentTextFacts,
): Checked<readonly ConsentText[]> => {
  const asked = rule[purpose]
  if (asked === undefined) return { value: [] }
  const { text, language, version = firstVersion } = asked
  const older = kept.filter((each) => each.purpose === purpose && each.widgetId === widgetId)
  const digest = textDigest(text)
  const same = older.find((each) => each.version === version)
  if (same) return same.digest === digest ? { value: [] } : { refusals: [changed(purpose, version, older)] }
  const before = [...older].sort((left, right) => right.since - left.since)[0]
  const minorSince = purpose === 'process' ? (rule.process?.minorSince ?? []) : []
  const minor = before !== undefined && minorSince.includes(before.version)
  const named = language !== undefined && { language }
  return { value: [{ widgetId, purpose, version, text, digest, ...named, since: now, minor }] }
}

const changed = (
  purpose: ConsentText['purpose'],
  version: string,
  older: readonly ConsentText[],
): HelpdeskError => {
  const taken = older.map((each) => each.version)
  const proposed = nextVersion(version, taken)
  return refusal(
    'INVALID_RULE',
    `consent.${purpose}.version`,
    `another version for another text, such as ${JSON.stringify(proposed)},`,
    version,
    { reason: 'CONSENT_TEXT_CHANGED', proposed },
  )
}

/** The next free version: increments the number at the end, or appends one. Throws nothing. */
export const nextVersion = (version: string, taken: readonly string[]): string => {
  const [, name = '', number = ''] = /^(.*?)(\d{0,9})$/s.exec(version) ?? []
  const next =
    number === '' ? `${name}-2` : `${name}${String(Number(number) + 1).padStart(number.length, '0')}`
  return taken.includes(next) ? nextVersion(next, taken) : next
}
