import { describe, expect, test } from 'vitest'
import {
  addressTombstoneId,
  decideImport,
  newContactId,
  visitorTombstoneId,
} from '../../src/records/tombstone'

const tombstone = { erasedAt: 1_000 }

describe('an import', () => {
  test.each([
    ['from before the erasure', 999, false, 'IMPORT_ERASED'],
    ['from its instant', 1_000, false, 'IMPORT_ERASED'],
    ['from after it', 1_001, true, 'IMPORT_ACCEPTED'],
  ])('%s', (_, recordedAt, outcome, reason) => {
    expect(decideImport({ recordedAt }, tombstone)).toMatchObject({
      outcome,
      reason,
      explanation: { holds: outcome, reason },
    })
  })

  test('of somebody who was never erased is taken in', () => {
    expect(decideImport({ recordedAt: 0 }, undefined)).toMatchObject({ reason: 'IMPORT_ACCEPTED' })
  })
})

describe('a name that is left behind', () => {
  test('differs by secret, account, address and erasure, and follows from them', () => {
    const id = (secret: string, account: string, address: string, erasures: number) =>
      newContactId(secret, account, address, erasures)
    const ids = [
      id('s', 'a', 'x@ex.com', 0),
      id('t', 'a', 'x@ex.com', 0),
      id('s', 'b', 'x@ex.com', 0),
      id('s', 'a', 'y@ex.com', 0),
      id('s', 'a', 'x@ex.com', 1),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(id('s', 'a', 'x@ex.com', 1)).toBe(ids[4])
  })

  test('shows no address, and is none of a visitor', () => {
    const id = addressTombstoneId('s', 'a', 'x@ex.com')
    expect(id).toMatch(/^tombstone_[0-9a-f]{24}$/)
    expect(addressTombstoneId('t', 'a', 'x@ex.com')).not.toBe(id)
    expect(visitorTombstoneId('x@ex.com')).not.toBe(id)
  })
})
