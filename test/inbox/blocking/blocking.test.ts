import { describe, expect, test } from 'vitest'
import type { AllowEntry, Block, BlockSubject } from '../../../src/inbox/blocking/block'
import { allowId, allowIds, blockId, blockIds } from '../../../src/inbox/blocking/block-ids'
import { decideBlock, decideUnblock } from '../../../src/inbox/blocking/decide-block'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'

const block = (
  kind: BlockSubject['kind'],
  value: string,
  channelKind: Block['channelKind'] = 'email',
): Block => ({
  subject: { kind, value },
  channelKind,
  by: 'ana',
  at: 1,
})

const allow = (kind: 'address' | 'domain', value: string): AllowEntry => ({
  subject: { kind, value },
  by: 'ana',
  at: 1,
})

const eve = { address: 'eve@news.shop.example', channelKind: 'email' } as const

describe('decideBlocked', () => {
  test.each([
    ['address', block('address', 'eve@news.shop.example')],
    ['domain', block('domain', 'news.shop.example')],
    ['parent domain', block('domain', 'shop.example')],
    ['address on all channels', block('address', 'eve@news.shop.example', 'all')],
  ])('F-04 a sender is blocked by a block of the %s', (_, standing) => {
    expect(decideBlocked(eve, [standing])).toMatchObject({ outcome: true, reason: 'FILTERED_BLOCKED' })
  })

  test.each([
    ['another address', block('address', 'ada@news.shop.example')],
    ['a domain that only ends alike', block('domain', 'hop.example')],
    ['a domain below', block('domain', 'a.news.shop.example')],
    ['a visitor of that name', block('visitor', 'eve@news.shop.example')],
  ])('F-04 a sender is not blocked by a block of %s', (_, standing) => {
    expect(decideBlocked(eve, [standing])).toMatchObject({ outcome: false, reason: 'NOT_BLOCKED' })
  })

  test('F-24 a block on chat does not reach mail, one on all does', () => {
    expect(decideBlocked(eve, [block('address', eve.address, 'chat')]).outcome).toBe(false)
    expect(decideBlocked(eve, [block('address', eve.address, 'all')]).outcome).toBe(true)
  })

  test.each(['visitor', 'contact'] as const)('F-23 a blocked %s is blocked on chat', (kind) => {
    const sender = { visitorId: 'v1', contactId: 'k1', channelKind: 'chat' } as const
    const value = kind === 'visitor' ? 'v1' : 'k1'
    expect(decideBlocked(sender, [block(kind, value, 'chat')])).toMatchObject({
      outcome: true,
      details: { kind, value, channelKind: 'chat' },
    })
  })

  test.each([
    [
      'an address before a domain',
      block('domain', 'news.shop.example'),
      allow('address', eve.address),
      false,
    ],
    [
      'a domain before its parent',
      block('domain', 'shop.example'),
      allow('domain', 'news.shop.example'),
      false,
    ],
    [
      'an explicit block before an allowed domain',
      block('address', eve.address),
      allow('domain', 'shop.example'),
      true,
    ],
    [
      'the block when both are as close',
      block('domain', 'shop.example'),
      allow('domain', 'shop.example'),
      true,
    ],
  ])('lists in conflict: %s', (_, standing, entry, blocked) => {
    expect(decideBlocked(eve, [standing], [entry])).toMatchObject({
      outcome: blocked,
      reason: blocked ? 'FILTERED_BLOCKED' : 'ALLOW_LISTED',
    })
  })

  test('an allow entry about somebody else lets nobody in', () => {
    expect(decideBlocked(eve, [], [allow('domain', 'other.example')]).reason).toBe('NOT_BLOCKED')
  })
})

describe('decideBlock and decideUnblock', () => {
  const wanted = { subject: { kind: 'address', value: eve.address }, channelKind: 'email' } as const

  test('F-20 blocks on the channel', () => {
    expect(decideBlock(wanted, 'ben', 7, [])).toMatchObject({
      outcome: { ...wanted, by: 'ben', at: 7 },
      reason: 'SENDER_BLOCKED',
    })
  })

  test('F-20 a block on another channel does not count', () => {
    expect(decideBlock(wanted, 'ben', 7, [block('address', eve.address, 'chat')]).reason).toBe(
      'SENDER_BLOCKED',
    )
  })

  test.each(['email', 'all'] as const)('F-21 does nothing when a block on %s stands', (channelKind) => {
    expect(decideBlock(wanted, 'ben', 7, [block('address', eve.address, channelKind)])).toMatchObject({
      outcome: undefined,
      reason: 'ALREADY_BLOCKED',
    })
  })

  test('F-25 removes every block that hides the sender, so that what comes next is visible', () => {
    const blocks = [
      block('address', eve.address),
      block('domain', 'shop.example', 'all'),
      block('address', eve.address, 'chat'),
      block('address', 'ada@ex.com'),
    ]
    const { outcome, reason } = decideUnblock(eve, blocks)
    expect({ outcome, reason }).toEqual({ outcome: blocks.slice(0, 2), reason: 'UNBLOCKED' })
    const left = blocks.filter((standing) => !outcome.includes(standing))
    expect(decideBlocked(eve, left).outcome).toBe(false)
  })

  test('F-25 says so when nothing blocks the sender', () => {
    expect(decideUnblock(eve, [])).toMatchObject({ outcome: [], reason: 'NOT_BLOCKED' })
  })
})

describe('blockIds', () => {
  test('names every record that could block the sender, and only those', () => {
    const ids = blockIds(eve)
    for (const standing of [
      block('address', eve.address),
      block('domain', 'news.shop.example', 'all'),
      block('domain', 'shop.example'),
    ]) {
      expect(ids).toContain(blockId(standing))
    }
    expect(ids).not.toContain(blockId(block('address', eve.address, 'chat')))
    expect(ids).not.toContain(blockId(block('domain', 'hop.example')))
    expect(new Set(ids).size).toBe(8)
  })

  test('allow entries name addresses and domains', () => {
    const sender = { ...eve, contactId: 'k1' }
    expect(allowIds(sender)).toContain(allowId(allow('domain', 'shop.example')))
    expect(allowIds(sender)).toHaveLength(4)
  })
})
