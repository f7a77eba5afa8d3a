import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { AllowEntry, Block, BlockableSender } from '../../../src/inbox/blocking/block'
import { allowId, allowIds, blockId, blockIds } from '../../../src/inbox/blocking/block-ids'
import { decideUnblock } from '../../../src/inbox/blocking/decide-block'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'

const domain = fc.constantFrom('example', 'ex.example', 'a.ex.example', 'b.ex.example')
const address = domain.map((host) => `ana@${host}`)
const channelKind = fc.constantFrom('chat' as const, 'email' as const)
const told = { by: fc.constant('ben'), at: fc.nat() }
const named = fc.oneof(
  fc.record({ kind: fc.constant('address' as const), value: address }),
  fc.record({ kind: fc.constant('domain' as const), value: domain }),
)
const person = fc.record({
  kind: fc.constantFrom('visitor' as const, 'contact' as const),
  value: fc.constantFrom('x', 'y'),
})

const sender: fc.Arbitrary<BlockableSender> = fc.record(
  { address, visitorId: fc.constantFrom('x', 'y'), contactId: fc.constantFrom('x', 'y'), channelKind },
  { requiredKeys: ['channelKind'] },
)
const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.record({
    subject: fc.oneof(named, person),
    channelKind: fc.oneof(channelKind, fc.constant('all' as const)),
    ...told,
  }),
  { maxLength: 5 },
)
const allowed: fc.Arbitrary<AllowEntry[]> = fc.array(fc.record({ subject: named, ...told }), { maxLength: 3 })

describe('blocking', () => {
  test.prop([sender, blocks, allowed])(
    'the records that are read are all that count',
    (who, all, entries) => {
      const ids = blockIds(who)
      const allows = allowIds(who)
      const read = all.filter((block) => ids.includes(blockId(block)))
      const readEntries = entries.filter((entry) => allows.includes(allowId(entry)))
      const { outcome, reason } = decideBlocked(who, all, entries)
      expect(decideBlocked(who, read, readEntries)).toMatchObject({ outcome, reason })
    },
  )

  test.prop([sender, blocks])('F-25 whoever is unblocked is not blocked any more', (who, all) => {
    const removed = decideUnblock(who, all).outcome
    expect(
      decideBlocked(
        who,
        all.filter((block) => !removed.includes(block)),
      ).reason,
    ).toBe('NOT_BLOCKED')
    expect(removed.length > 0).toBe(decideBlocked(who, all).outcome)
  })

  test.prop([sender, blocks, allowed])('the order of the entries does not matter', (who, all, entries) => {
    const { outcome, reason } = decideBlocked(who, [...all].reverse(), [...entries].reverse())
    expect(decideBlocked(who, all, entries)).toMatchObject({ outcome, reason })
  })
})
