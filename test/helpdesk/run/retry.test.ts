import { describe, expect, test } from 'vitest'
import { NoHandler } from '../../../src/helpdesk/run/no-handler'
import { afterFailure } from '../../../src/helpdesk/run/retry'
import { workPolicy } from '../../../src/helpdesk/run/work-policy'
import { day, hour, minute, second } from '../../../src/shared/instant'

const error = new Error('Try later.')
const pauseOf = (id: string, attempt: number, kind = 'send-mail'): number => {
  const settled = afterFailure({ id, attempt, since: 0 }, error, 0, workPolicy(kind))
  return settled.outcome === 'retry' ? settled.dueAt : Number.NaN
}

describe('the pause after a failure', () => {
  test('doubles from a second to a limit, and varies by a quarter', () => {
    for (const [attempt, usual] of [
      [1, second],
      [2, 2 * second],
      [6, 32 * second],
      [11, hour / 4],
      [400, hour / 4],
      [5_000, hour / 4],
    ] as const) {
      for (const id of ['a', 'b', 'c']) {
        expect(pauseOf(id, attempt)).toBeGreaterThanOrEqual(usual * 0.75)
        expect(pauseOf(id, attempt)).toBeLessThanOrEqual(usual * 1.25)
      }
    }
  })

  test('is the same for the same attempt, and differs between effects', () => {
    expect(pauseOf('a', 9)).toBe(pauseOf('a', 9))
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map((id) => pauseOf(id, 9))).size).toBe(5)
  })
})

describe('the horizon of a kind', () => {
  const after = (kind: string, lasted: number, attempt = 500) =>
    afterFailure({ id: 'e', attempt, since: 1_000 }, error, 1_000 + lasted, workPolicy(kind)).outcome

  test.each([
    ['send-mail', 5 * day],
    ['send-channel-message', day],
    ['ask-bot', day],
    ['backfill-field', day],
    ['acme.ticket', day],
  ])('of %s ends after its time', (kind, horizon) => {
    expect(after(kind, horizon - 1)).toBe('retry')
    expect(after(kind, horizon)).toBe('dead')
  })

  test.each(['continue-removal', 'remove-files', 'retain', 'follow-up', 'clear-field'])(
    'of %s never ends',
    (kind) => expect(after(kind, 10_000 * day, 100_000)).toBe('retry'),
  )

  test('does not end before twelve attempts, so that a worker that was down tries first', () => {
    expect(after('send-mail', 30 * day, 11)).toBe('retry')
    expect(after('send-mail', 30 * day, 12)).toBe('dead')
  })

  test('is not asked for a permanent failure, nor for a kind without a handler', () => {
    const permanent = Object.assign(new Error('No such address.'), { permanent: true })
    const effect = { id: 'e', attempt: 900, since: 0 }
    expect(afterFailure(effect, permanent, 0, workPolicy('follow-up'))).toMatchObject({ outcome: 'dead' })
    expect(afterFailure(effect, new NoHandler('a handler'), 90 * day, workPolicy('x'))).toMatchObject({
      outcome: 'wait',
      dueAt: 90 * day + 10 * minute,
    })
  })
})
