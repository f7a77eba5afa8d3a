import { describe, expect, test } from 'vitest'
import type { AllowEntry, Block, BlockSubject } from '../../../src/inbox/blocking/block'
import { allowId, allowIds, blockId, blockIds } from '../../../src/inbox/blocking/block-ids'
import { decideBlock } from '../../../src/inbox/blocking/decide-block'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'
import { decideUnblock } from '../../../src/inbox/blocking/decide-unblock'

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
    expect(decideBlocked({}, { sender: eve, blocks: [standing] })).toMatchObject({
      outcome: true,
      reason: 'FILTERED_BLOCKED',
    })
  })

  test.each([
    ['another address', block('address', 'ada@news.shop.example')],
    ['a domain that only ends alike', block('domain', 'hop.example')],
    ['a domain below', block('domain', 'a.news.shop.example')],
    ['a visitor of that name', block('visitor', 'eve@news.shop.example')],
  ])('F-04 a sender is not blocked by a block of %s', (_, standing) => {
    expect(decideBlocked({}, { sender: eve, blocks: [standing] })).toMatchObject({
      outcome: false,
      reason: 'NOT_BLOCKED',
    })
  })

  test('F-24 a block on chat does not reach mail, one on all does', () => {
    expect(decideBlocked({}, { sender: eve, blocks: [block('address', eve.address, 'chat')] }).outcome).toBe(
      false,
    )
    expect(decideBlocked({}, { sender: eve, blocks: [block('address', eve.address, 'all')] }).outcome).toBe(
      true,
    )
  })

  test.each(['visitor', 'contact'] as const)('F-23 a blocked %s is blocked on chat', (kind) => {
    const sender = { visitorId: 'v1', contactId: 'k1', channelKind: 'chat' } as const
    const value = kind === 'visitor' ? 'v1' : 'k1'
    expect(decideBlocked({}, { sender, blocks: [block(kind, value, 'chat')] })).toMatchObject({
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
    expect(decideBlocked({}, { sender: eve, blocks: [standing], allowed: [entry] })).toMatchObject({
      outcome: blocked,
      reason: blocked ? 'FILTERED_BLOCKED' : 'ALLOW_LISTED',
    })
  })

  test('an allow entry about somebody else lets nobody in', () => {
    expect(
      decideBlocked({}, { sender: eve, blocks: [], allowed: [allow('domain', 'other.example')] }).reason,
    ).toBe('NOT_BLOCKED')
  })
})

describe('decideBlock and decideUnblock', () => {
  const wanted = { subject: { kind: 'address', value: eve.address }, channelKind: 'email' } as const

  test('F-20 blocks on the channel', () => {
    expect(decideBlock({}, { wanted, by: 'ben', now: 7, blocks: [] })).toMatchObject({
      outcome: { ...wanted, by: 'ben', at: 7 },
      reason: 'SENDER_BLOCKED',
    })
  })

  test('F-20 a block on another channel does not count', () => {
    expect(
      decideBlock({}, { wanted, by: 'ben', now: 7, blocks: [block('address', eve.address, 'chat')] }).reason,
    ).toBe('SENDER_BLOCKED')
  })

  test.each(['email', 'all'] as const)('F-21 does nothing when a block on %s stands', (channelKind) => {
    expect(
      decideBlock({}, { wanted, by: 'ben', now: 7, blocks: [block('address', eve.address, channelKind)] }),
    ).toMatchObject({
      outcome: null,
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
    const { outcome, reason } = decideUnblock({}, { sender: eve, by: 'ben', now: 7, blocks })
    const keys = blocks.map(({ subject, channelKind }) => ({ subject, channelKind }))
    expect({ outcome, reason }).toEqual({ outcome: keys.slice(0, 2), reason: 'UNBLOCKED' })
    const removed = outcome.map(blockId)
    const left = blocks.filter((standing) => !removed.includes(blockId(standing)))
    expect(decideBlocked({}, { sender: eve, blocks: left }).outcome).toBe(false)
  })

  test('F-25 says so when nothing blocks the sender', () => {
    expect(decideUnblock({}, { sender: eve, by: 'ben', now: 7, blocks: [] })).toMatchObject({
      outcome: [],
      reason: 'NOT_BLOCKED',
    })
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
