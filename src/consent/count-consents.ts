import type { Instant } from '../shared/instant'
import type { ConsentEvent, ConsentHeader, ConsentRecord } from './consent-record'

/** The number of events for one consent text. */
export type ConsentCount = ConsentTextRef & {
  /** The exact text. */
  readonly text: string
  /** A BCP 47 tag. */
  readonly language?: string
  /** The number of records for each event; events without records are absent. */
  readonly events: Readonly<Partial<Record<ConsentEvent, number>>>
  /** The time of the first of these acts, in epoch milliseconds. */
  readonly firstAt: Instant
  /** The time of the last of these acts, in epoch milliseconds. */
  readonly lastAt: Instant
}

/** Identifies one text among the records. */
export type ConsentTextRef = {
  /** Whether the text is about processing, or about messages of a subscription type. */
  readonly purpose: ConsentHeader['purpose']
  /** On which basis of the law. */
  readonly lawfulBasis: ConsentHeader['lawfulBasis']
  /** The kind of messages, for the purpose `communicate`. */
  readonly subscriptionType?: string
  /** The version of the text. */
  readonly version: string
  /** SHA-256 of the text in lower-case hex. */
  readonly textDigest: string
}

/**
 * Counts records by text and event. Texts are in the order of their first record. A record that was copied to another
 * chain counts once, and a record of an erased person still counts. Throws nothing.
 */
export const countConsents = (records: readonly Pick<ConsentRecord, 'header'>[]): readonly ConsentCount[] => {
  const counts = new Map<string, ConsentCount>()
  const ordered = records
    .filter(isCounted)
    .sort((left, right) => left.header.decidedAt - right.header.decidedAt)
  for (const { header } of ordered) {
    const { event, decidedAt, text, language } = header
    const ref = refOf(header)
    const key = JSON.stringify(ref)
    const before = counts.get(key)
    counts.set(key, {
      ...ref,
      text,
      ...(language !== undefined && { language }),
      events: { ...before?.events, [event]: (before?.events[event] ?? 0) + 1 },
      firstAt: before?.firstAt ?? decidedAt,
      lastAt: decidedAt,
    })
  }
  return [...counts.values()]
}

/** The records of one text, oldest first. Throws nothing. */
export const recordsOfText = <Record extends Pick<ConsentRecord, 'header'>>(
  records: readonly Record[],
  text: ConsentTextRef,
): readonly Record[] => {
  const key = JSON.stringify(refOf(text))
  return records
    .filter((record) => isCounted(record) && JSON.stringify(refOf(record.header)) === key)
    .sort((left, right) => left.header.decidedAt - right.header.decidedAt)
}

/** The event `joined` has no text, and a copy repeats a record that is counted already. */
const isCounted = ({ header }: Pick<ConsentRecord, 'header'>): boolean =>
  header.event !== 'joined' && header.copyOf === undefined

const refOf = ({ purpose, lawfulBasis, subscriptionType, version, textDigest }: ConsentTextRef) => ({
  purpose,
  lawfulBasis,
  ...(subscriptionType !== undefined && { subscriptionType }),
  version,
  textDigest,
})
