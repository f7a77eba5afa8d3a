import { type Decision, decision, type Explanation } from '../shared/decision'
import type { ConsentHead } from './consent-act'
import type { ConsentRecord } from './consent-record'
import { linkOf, personalDigestOf, recordIdOf } from './ledger'

/**
 * Verifies that a whole chain, oldest record first, is unchanged. The details identify the first broken record by
 * `index`, `recordId` and `fault`. Records without their personal part can still be verified. Missing records at the
 * end are detected only with the `head`, which is stored separately.
 */
export const verifyLedger = (
  records: readonly ConsentRecord[],
  head?: ConsentHead,
): Decision<'intact' | 'broken'> => {
  const faults = records.map((record, index) => faultOf(record, records[index - 1], index))
  const because = records.map((record, index) => explained(record, faults[index]))
  const index = faults.findIndex((fault) => fault !== undefined)
  const broken = records[index]
  if (broken !== undefined) {
    return verdict('broken', because, { index, recordId: broken.recordId, fault: faults[index] })
  }
  if (head === undefined) return verdict('intact', because)
  const ends = isEnd(head, records.at(-1))
  const end = {
    question: 'the chain ends at its head',
    holds: ends,
    expected: head.seq,
    found: records.length,
  }
  return ends
    ? verdict('intact', [...because, end])
    : verdict('broken', [...because, end], { index: records.length, fault: 'end' })
}

/** The fault of a record: its position, the link to the previous record, its personal part, or its content. */
type Fault = 'place' | 'previous' | 'personal' | 'link'

const faultOf = (
  { recordId, header, previous, personalDigest, link, personal, salt }: ConsentRecord,
  before: ConsentRecord | undefined,
  index: number,
): Fault | undefined => {
  if (header.seq !== index + 1) return 'place'
  if (previous !== (before?.link ?? '')) return 'previous'
  if (personal !== undefined && (salt === undefined || personalDigest !== personalDigestOf(salt, personal))) {
    return 'personal'
  }
  return link === linkOf(previous, header, personalDigest) && recordId === recordIdOf(link)
    ? undefined
    : 'link'
}

const isEnd = (head: ConsentHead, last: ConsentRecord | undefined): boolean =>
  last !== undefined && last.header.seq === head.seq && last.link === head.link

const explained = (record: ConsentRecord, fault: Fault | undefined): Explanation => ({
  question: `record ${record.recordId} is as it was written`,
  holds: fault === undefined,
  ...(fault && { found: fault }),
})

const verdict = (
  outcome: 'intact' | 'broken',
  because: readonly Explanation[],
  details?: Decision<unknown>['details'],
): Decision<'intact' | 'broken'> =>
  decision(
    outcome,
    outcome === 'intact' ? 'LEDGER_INTACT' : 'LEDGER_BROKEN',
    { question: 'the ledger is intact', holds: outcome === 'intact', because },
    details,
  )
