import { textDigest } from '../shared/digest'
import type { HelpdeskError } from '../shared/errors'
import type { Instant } from '../shared/instant'
import { allOf, type Checked } from '../shared/parse-with'
import { refusal } from '../shared/refuse'
import type { ConsentRule } from './consent-rule'

/** A wording that visitors of a message were asked with, kept so that what was agreed to can be shown later. */
export type ConsentText = {
  readonly widgetId: string
  readonly purpose: 'process' | 'communicate'
  readonly version: string
  readonly text: string
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  readonly digest: string
  /** A BCP 47 tag. */
  readonly language?: string
  readonly since: Instant
  /** It differs from the version before it in minor things only, so that consent to that one stands. */
  readonly minor: boolean
}

/** The version of a text that has been given none. */
export const firstVersion = '1'

interface ConsentTextFacts {
  readonly widgetId: string
  readonly now: Instant
  /** Every text that was kept so far. */
  readonly kept: readonly ConsentText[]
}

/**
 * The texts of a rule that are not kept yet. A version stands for one text for good: a text that changed under its version
 * is refused (CONSENT_TEXT_CHANGED), and the details propose a version that is free.
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

/** The version after one: its last number counted on, or a number put behind it, until it is one that is free. */
export const nextVersion = (version: string, taken: readonly string[]): string => {
  const [, name = '', number = ''] = /^(.*?)(\d{0,9})$/s.exec(version) ?? []
  const next =
    number === '' ? `${name}-2` : `${name}${String(Number(number) + 1).padStart(number.length, '0')}`
  return taken.includes(next) ? nextVersion(next, taken) : next
}
