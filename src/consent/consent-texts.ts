import { textDigest } from '../shared/digest'
import type { Instant } from '../shared/instant'
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
 * The texts of a rule that are not kept yet. A version stands for one text for good: another text is another version.
 *
 * @throws HelpdeskError `INVALID_RULE` with the reason CONSENT_TEXT_CHANGED when a text changed under its old version; the
 *   details propose a version that is free.
 */
export const newConsentTexts = (rule: ConsentRule, facts: ConsentTextFacts): readonly ConsentText[] =>
  (['process', 'communicate'] as const).flatMap((purpose) => {
    const asked = rule[purpose]
    if (asked === undefined) return []
    const { text, language, version = firstVersion } = asked
    const kept = facts.kept.filter((each) => each.purpose === purpose && each.widgetId === facts.widgetId)
    const digest = textDigest(text)
    const same = kept.find((each) => each.version === version)
    if (same?.digest === digest) return []
    if (same) {
      const proposed = nextVersion(
        version,
        kept.map((each) => each.version),
      )
      throw refusal(
        'INVALID_RULE',
        `consent.${purpose}.version`,
        `another version for another text, such as ${JSON.stringify(proposed)},`,
        version,
        { reason: 'CONSENT_TEXT_CHANGED', proposed },
      )
    }
    const before = [...kept].sort((left, right) => right.since - left.since)[0]
    const minorSince = purpose === 'process' ? (rule.process?.minorSince ?? []) : []
    return [
      {
        widgetId: facts.widgetId,
        purpose,
        version,
        text,
        digest,
        ...(language !== undefined && { language }),
        since: facts.now,
        minor: before !== undefined && minorSince.includes(before.version),
      },
    ]
  })

/** The version after one: its last number counted on, or a number put behind it, until it is one that is free. */
export const nextVersion = (version: string, taken: readonly string[]): string => {
  const [, name = '', number = ''] = /^(.*?)(\d{0,9})$/s.exec(version) ?? []
  const next =
    number === '' ? `${name}-2` : `${name}${String(Number(number) + 1).padStart(number.length, '0')}`
  return taken.includes(next) ? nextVersion(next, taken) : next
}
