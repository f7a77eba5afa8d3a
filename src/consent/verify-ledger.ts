import { type Decision, decision, type Explanation, statement } from '../shared/decision'
import { fewNodes } from '../shared/few-nodes'
import { guardWith, optional } from '../shared/guard'
import type { BrokenLedger } from '../shared/reasons/consent'
import type { ConsentHead } from './consent-act'
import type { ConsentRecord } from './consent-record'
import { chainForm, headForm } from './guards'
import { linkOf, personalDigestOf, recordIdOf } from './ledger'

export const ledgerReasons = ['LEDGER_INTACT', 'LEDGER_BROKEN'] as const

export type LedgerReason = (typeof ledgerReasons)[number]

export type LedgerOutcome = 'intact' | 'broken'

/**
 * Verifies that a whole chain, oldest record first, is unchanged. The details identify the first broken record by
 * `index`, `recordId` and `fault`. Records without their personal part can still be verified. Missing records at the
 * end are detected only with the `head`, which is stored separately.
 *
 * @throws HelpdeskError `INVALID_INPUT` for records that do not have the form of a record.
 */
export const verifyLedger = (
  records: readonly ConsentRecord[],
  head?: ConsentHead,
): Decision<LedgerOutcome, LedgerReason> => {
  guardWith(records, chainForm, 'records')
  guardWith(head, optional(headForm), 'head')
  const faults = records.map((record, index) => faultOf(record, records[index - 1], index))
  const because = fewNodes(
    records.map((record, index) => explained(record, faults[index])),
    ({ holds }) => !holds,
  )
  for (const [index, fault] of faults.entries()) {
    if (fault) return broken(because, { index, recordId: records[index]?.recordId ?? '', fault })
  }
  if (head === undefined) return intact(because)
  const holds = isEnd(head, records.at(-1))
  const end = {
    key: 'consent/chain-ends-at-its-head',
    holds,
    expected: head.seq,
    found: records.length,
  } as const
  return holds
    ? intact([...because, end])
    : broken([...because, end], { index: records.length, fault: 'end' })
}

/** The fault of a record: its position, the link to the previous record, its personal part, or its content. */
type Fault = Exclude<BrokenLedger['fault'], 'end'>

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

const explained = ({ recordId }: ConsentRecord, fault: Fault | undefined): Explanation =>
  statement({
    key: 'consent/record-is-as-written',
    params: { recordId },
    holds: fault === undefined,
    ...(fault && { found: fault }),
  })

const intact = (because: readonly Explanation[]): Decision<LedgerOutcome, LedgerReason> =>
  decision<LedgerOutcome, LedgerReason>('intact', 'LEDGER_INTACT', {
    key: 'consent/ledger-is-intact',
    holds: true,
    because,
  })

const broken = (
  because: readonly Explanation[],
  details: BrokenLedger,
): Decision<LedgerOutcome, LedgerReason> =>
  decision<LedgerOutcome, LedgerReason>(
    'broken',
    'LEDGER_BROKEN',
    { key: 'consent/ledger-is-intact', holds: false, because },
    details,
  )
