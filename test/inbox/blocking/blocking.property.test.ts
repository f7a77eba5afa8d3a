import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { allowId, allowIds, blockId, blockIds } from '../../../src/inbox/blocking/block-ids'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'
import { decideUnblock } from '../../../src/inbox/blocking/decide-unblock'
import { lintBlockLists } from '../../../src/inbox/blocking/lint-block-lists'
import { allowEntries, blocks, senders } from '../../../src/testing/arbitraries/blocks'

describe('blocking', () => {
  test.prop([senders(), blocks(), allowEntries()])(
    'the records that are read are all that count',
    (sender, all, allowed) => {
      const ids = blockIds(sender)
      const allows = allowIds(sender)
      const read = all.filter((block) => ids.includes(blockId(block)))
      const readEntries = allowed.filter((entry) => allows.includes(allowId(entry)))
      const { outcome, reason } = decideBlocked({}, { sender, blocks: all, allowed })
      expect(decideBlocked({}, { sender, blocks: read, allowed: readEntries })).toMatchObject({
        outcome,
        reason,
      })
    },
  )

  test.prop([senders(), blocks()])('F-25 whoever is unblocked is not blocked any more', (sender, all) => {
    const removed = decideUnblock({}, { sender, by: 'ana', now: 1, blocks: all }).outcome.map(blockId)
    const left = all.filter((block) => !removed.includes(blockId(block)))
    expect(decideBlocked({}, { sender, blocks: left }).reason).toBe('NOT_BLOCKED')
    expect(removed.length > 0).toBe(decideBlocked({}, { sender, blocks: all }).outcome)
  })
})

describe('the lint of blocks and allow entries', () => {
  const odd = { domains: ['example', 'ex.example', 'a.ex.example', 'EX.example', '3.4', '2.3.4'] }
  const lists = fc.oneof(
    fc.tuple(blocks({ maxLength: 8 }), allowEntries({ maxLength: 5 })),
    fc.tuple(blocks({ ...odd, maxLength: 8 }), allowEntries({ ...odd, maxLength: 5 })),
  )

  test.prop([lists, fc.array(senders({ channelKinds: ['email'] }), { minLength: 20, maxLength: 20 })])(
    'an entry that is said to have no effect changes nothing for any mail',
    ([all, allowed], sendersOfMail) => {
      const findings = lintBlockLists({ blocks: all, allowed })
      for (const { path } of findings.filter(({ code }) => useless.includes(code))) {
        const without = <Entry>(list: readonly Entry[], name: string) =>
          list.filter((_, index) => !path.startsWith(`about.${name}[${index}]`))
        for (const sender of sendersOfMail) {
          const { outcome } = decideBlocked({}, { sender, blocks: all, allowed })
          const lighter = { blocks: without(all, 'blocks'), allowed: without(allowed, 'allowed') }
          expect(lighter.blocks.length + lighter.allowed.length).toBe(all.length + allowed.length - 1)
          expect(decideBlocked({}, { sender, ...lighter }).outcome).toBe(outcome)
        }
      }
    },
  )

  test.prop([lists, fc.array(senders({ channelKinds: ['email'] }), { minLength: 20, maxLength: 20 })])(
    'its removals can be made one after the other, and still change nothing for any mail',
    ([all, allowed], sendersOfMail) => {
      let left = { blocks: all, allowed }
      for (let path = removable(left); path !== undefined; path = removable(left)) {
        const kept = left
        left = {
          blocks: kept.blocks.filter((_, index) => path !== `about.blocks[${index}]`),
          allowed: kept.allowed.filter((_, index) => path !== `about.allowed[${index}]`),
        }
      }
      for (const sender of sendersOfMail) {
        const { outcome } = decideBlocked({}, { sender, blocks: all, allowed })
        expect(decideBlocked({}, { sender, ...left }).outcome).toBe(outcome)
      }
    },
  )
})

/** The place of an entry that the lint wants to have removed, because it has no effect. */
const removable = (lists: Parameters<typeof lintBlockLists>[0]): string | undefined =>
  lintBlockLists(lists).find(({ code, fix }) => useless.includes(code) && fix.remove)?.path

const useless = ['DUPLICATE', 'REDUNDANT', 'ENTRY_NEVER_MATCHES', 'BLOCK_BEATS_ALLOW']
