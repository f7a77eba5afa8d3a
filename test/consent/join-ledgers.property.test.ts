import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ConsentAct,
  type ConsentRecord,
  decideConsentGate,
  decideSend,
  joinLedgers,
  type LedgerState,
  ledgerState,
} from '../../src/consent'
import { anyChain, chainOf, entry } from './chains'

const anyState = anyChain.map(({ records }) => ledgerState(records))
const isNo = (act: ConsentAct | undefined) => ['withdrawn', 'objected', 'refused'].includes(act?.event ?? '')
const now = 2 ** 40

test('no merge turns a no into a yes, whichever side said it and whenever', () => {
  fc.assert(
    fc.property(anyState, anyState, (left, right) => {
      const joined = joinLedgers(left, right)
      expect(isNo(joined.process)).toBe(isNo(left.process) || isNo(right.process))
      for (const type of ['news', 'offers', '__proto__']) {
        const [own, other, both] = [left, right, joined].map(({ communicate }) =>
          Object.hasOwn(communicate, type) ? communicate[type] : undefined,
        )
        expect(isNo(both)).toBe(isNo(own) || isNo(other))
        expect(both === undefined).toBe(own === undefined && other === undefined)
      }
    }),
  )
})

test('what a merge lets through, one side let through and the other did not refuse', () => {
  const rules = (['explicit', 'legitimate-interest'] as const).map((basis) => ({
    process: { basis, text: entry().text, version: 'v1' },
  }))
  fc.assert(
    fc.property(anyState, anyState, fc.constantFrom(...rules), (left, right, rule) => {
      const gate = (ledger: typeof left) =>
        decideConsentGate(rule, { now, ledger, noticeShown: true }).outcome
      if (gate(joinLedgers(left, right)) === 'allow') {
        const sides = [gate(left), gate(right)]
        expect(sides).toContain('allow')
        expect(sides).not.toContain('block')
      }
    }),
  )
})

test('who stopped the processing as one of the two is sent nothing as both', () => {
  fc.assert(
    fc.property(anyState, anyState, (left, right) => {
      const [own, other, both] = [left, right, joinLedgers(left, right)].map(
        (ledger) => decideSend({}, { ledger, message: { kind: 'service' } }).outcome,
      )
      expect(both).toBe(own === 'deny' || other === 'deny' ? 'deny' : 'allow')
    }),
  )
})

test('the order of the sides, and joining again, change nothing', () => {
  fc.assert(
    fc.property(anyState, anyState, anyState, (one, two, three) => {
      const joined = joinLedgers(one, two)
      expect(joinLedgers(two, one)).toEqual(joined)
      expect(joinLedgers(joined, two)).toEqual(joined)
      expect(joinLedgers(joined, three)).toEqual(joinLedgers(one, joinLedgers(two, three)))
    }),
  )
})

test('what a joined chain brings along counts as the merge of both says, until a new act', () => {
  fc.assert(
    fc.property(anyChain, anyChain, (mine, theirs) => {
      const stood = ledgerState(mine.records)
      const ids = [stood.process, ...Object.values(stood.communicate)].map((act) => act?.recordId)
      const own = ({ header: { seq: _, schemaVersion: __, textDigest: ___, ...told } }: ConsentRecord) =>
        entry(told)
      const before = theirs.records.map(own)
      const brought = mine.records
        .filter(({ recordId }) => ids.includes(recordId))
        .map((record) => ({ ...own(record), copyOf: record.recordId, inherited: true as const }))
      const joining = entry({ event: 'joined', text: '', version: '', joined: mine.head ?? null })
      const after = ledgerState(chainOf([...before, joining, ...brought]).records)
      const joined = joinLedgers(ledgerState(theirs.records), stood)
      expect(eventsOf(after)).toEqual(eventsOf(joined))

      const anew = chainOf([...before, joining, ...brought, entry({ event: 'given' })]).records
      expect(ledgerState(anew).process?.event).toBe('given')
    }),
  )
})

const eventsOf = ({ process, communicate }: LedgerState) => [
  process?.event,
  new Map(Object.entries(communicate).map(([type, act]) => [type, act.event])),
]
