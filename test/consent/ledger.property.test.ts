import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  appendConsent,
  type ConsentRecord,
  erasePersonal,
  ledgerState,
  verifyLedger,
} from '../../src/consent'
import { anyChain, anyEntry, chainOf, entry } from './chains'

test('every chain that was appended verifies, also after a trip through JSON', () => {
  fc.assert(
    fc.property(anyChain, ({ records, head }) => {
      expect(verifyLedger(records, head).outcome).toBe('intact')
      expect(verifyLedger(JSON.parse(JSON.stringify(records)), head).outcome).toBe('intact')
    }),
  )
})

test('erasing any personal parts keeps a chain verifying, and what stands', () => {
  fc.assert(
    fc.property(
      anyChain,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      ({ records, head }, erased) => {
        const left = records.map((record, index) => (erased[index] ? erasePersonal(record) : record))
        expect(verifyLedger(left, head).outcome).toBe('intact')
        expect(ledgerState(left)).toEqual(ledgerState(records))
      },
    ),
  )
})

const tamperings: Record<string, (record: ConsentRecord) => ConsentRecord> = {
  event: (record) => ({
    ...record,
    header: { ...record.header, event: record.header.event === 'given' ? 'refused' : 'given' },
  }),
  time: (record) => ({ ...record, header: { ...record.header, decidedAt: record.header.decidedAt + 1 } }),
  text: (record) => ({ ...record, header: { ...record.header, text: `${record.header.text}.` } }),
  place: (record) => ({ ...record, header: { ...record.header, seq: record.header.seq + 1 } }),
  person: (record) => ({ ...record, personal: { ...record.personal, email: 'somebody@else.example' } }),
  salt: (record) => ({ ...record, salt: `${record.salt}.` }),
  sealed: (record) => ({ ...erasePersonal(record), personalDigest: record.link }),
  previous: (record) => ({ ...record, previous: `${record.previous}0` }),
  link: (record) => ({ ...record, link: record.personalDigest }),
  id: (record) => ({ ...record, recordId: `${record.recordId}0` }),
}

test('the first record that was tampered with is found', () => {
  fc.assert(
    fc.property(
      anyChain,
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...Object.values(tamperings)),
      fc.boolean(),
      ({ records: written }, picks, tamper, erased) => {
        // What only an intact person shows is not tampered with where there is none.
        if (erased && [tamperings['person'], tamperings['salt']].includes(tamper)) return
        const records = erased ? written.map(erasePersonal) : written
        const places = picks.map((pick) => pick % records.length)
        const tampered = records.map((record, index) => (places.includes(index) ? tamper(record) : record))
        expect(verifyLedger(tampered)).toMatchObject({
          outcome: 'broken',
          reason: 'LEDGER_BROKEN',
          details: { index: Math.min(...places) },
        })
      },
    ),
  )
})

test('no field of a record can be changed, added or taken away, also once its person is erased', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), fc.boolean(), fc.string(), ({ records }, pick, erased, value) => {
      const kept = erased ? records.map(erasePersonal) : records
      const index = pick % kept.length
      const record = kept[index] as ConsentRecord
      for (const name of [...Object.keys(record.header), 'added']) {
        const before: unknown = record.header[name as keyof typeof record.header]
        const { [name]: _, ...without } = record.header as Record<string, unknown>
        const changed = { ...without, [name]: typeof before === 'number' ? before + 1 : `${before}${value}!` }
        for (const header of [changed, ...(before === undefined ? [] : [without])]) {
          const tampered = kept.map((each, at) => (at === index ? { ...record, header } : each))
          expect(verifyLedger(tampered as ConsentRecord[])).toMatchObject({
            outcome: 'broken',
            details: { index },
          })
        }
      }
    }),
  )
})

test('a record that was put in between is found, also after the persons were erased', () => {
  fc.assert(
    fc.property(anyChain, anyEntry, fc.nat(), ({ records, head }, next, pick) => {
      const index = pick % (records.length + 1)
      const inserted = appendConsent(headAt(records, index), next, 'a salt that nobody can guess').record
      const erased = [...records.slice(0, index), inserted, ...records.slice(index)].map(erasePersonal)
      expect(verifyLedger(erased, head)).toMatchObject({ outcome: 'broken', details: { index: index + 1 } })
    }),
  )
})

test('the end of another chain is found where it was put on', () => {
  fc.assert(
    fc.property(anyChain, anyChain, fc.nat(), (mine, theirs, pick) => {
      const index = 1 + (pick % mine.records.length)
      const spliced = [...mine.records.slice(0, index), ...theirs.records.slice(index)]
      if (theirs.records.length <= index || mine.records[index - 1]?.link === theirs.records[index - 1]?.link)
        return
      expect(verifyLedger(spliced)).toMatchObject({
        outcome: 'broken',
        details: { index, fault: 'previous' },
      })
    }),
  )
})

/** As whoever inserts a record would continue the chain there. */
const headAt = (records: readonly ConsentRecord[], index: number) => {
  const before = records[index - 1]
  return before && { seq: before.header.seq, link: before.link }
}

test('a record that was taken out or put elsewhere is found', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { minLength: 2, maxLength: 8 }).map(chainOf),
      fc.nat(),
      ({ records, head }, pick) => {
        const index = pick % (records.length - 1)
        const without = records.filter((_, at) => at !== index)
        expect(verifyLedger(without, head)).toMatchObject({ outcome: 'broken', details: { index } })
        const swapped = [
          ...without.slice(0, index + 1),
          records[index] as ConsentRecord,
          ...without.slice(index + 1),
        ]
        expect(verifyLedger(swapped, head)).toMatchObject({ outcome: 'broken', details: { index } })
      },
    ),
  )
})

test('a withdrawal stands until the person acts again, whatever else is recorded', () => {
  const bystanders = anyEntry.filter(({ event, purpose }) => purpose !== 'process' || event !== 'given')
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 4 }),
      fc.array(bystanders, { maxLength: 6 }),
      (before, after) => {
        const { records } = chainOf([...before, entry({ event: 'withdrawn' }), ...after])
        expect(ledgerState(records).process?.event).toBe('withdrawn')
      },
    ),
  )
})
