import type { Instant } from '../shared/instant'
import type { ConsentEvent, ConsentHeader, ConsentRecord } from './consent-record'

/** What people did about one text. */
export type ConsentCount = ConsentTextRef & {
  readonly text: string
  readonly language?: string
  /** How many records there are of each event; an event without records is absent. */
  readonly events: Readonly<Partial<Record<ConsentEvent, number>>>
  readonly firstAt: Instant
  readonly lastAt: Instant
}

/** Names one text among the records. */
export type ConsentTextRef = {
  readonly purpose: ConsentHeader['purpose']
  readonly lawfulBasis: ConsentHeader['lawfulBasis']
  readonly subscriptionType?: string
  readonly version: string
  readonly textDigest: string
}

type Told = Pick<ConsentRecord, 'header'>

/**
 * Who did what, counted by text and event, the text that was met first before the others. A record that another chain
 * repeats counts once, and one whose person was erased still counts.
 */
export const countConsents = (records: readonly Told[]): readonly ConsentCount[] => {
  const counts = new Map<string, ConsentCount>()
  const ordered = records.filter(isTold).sort((left, right) => left.header.decidedAt - right.header.decidedAt)
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

/** The records of one text, oldest first. */
export const recordsOfText = <Record extends Told>(
  records: readonly Record[],
  text: ConsentTextRef,
): readonly Record[] => {
  const key = JSON.stringify(refOf(text))
  return records
    .filter((record) => isTold(record) && JSON.stringify(refOf(record.header)) === key)
    .sort((left, right) => left.header.decidedAt - right.header.decidedAt)
}

/** A joining is about no text, and a copy repeats a record that is told already. */
const isTold = ({ header }: Told): boolean => header.event !== 'joined' && header.copyOf === undefined

const refOf = ({ purpose, lawfulBasis, subscriptionType, version, textDigest }: ConsentTextRef) => ({
  purpose,
  lawfulBasis,
  ...(subscriptionType !== undefined && { subscriptionType }),
  version,
  textDigest,
})
