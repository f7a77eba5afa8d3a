import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BusinessHours, type FirstReply, measureReplyTime } from '../../src/availability'
import { day, hour, type Instant, instantFromIso, minute } from '../../src/shared/instant'

const office: BusinessHours = { zone: 'UTC', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] }
const monday = instantFromIso('2026-06-01T00:00:00Z')
const now = monday + 4 * day + 20 * hour
const reply = (askedAt: Instant, wait: number): FirstReply => ({ askedAt, answeredAt: askedAt + wait })
const replies = (...waits: readonly number[]) =>
  waits.map((wait, index) => reply(monday + 10 * hour + index, wait))

describe('the measured reply time', () => {
  test.each([
    [[minute, 15 * minute, 9 * hour], 15 * minute, 'few_minutes'],
    [[minute, 15 * minute, 15 * minute + 2, 9 * hour], 15 * minute + 1, 'few_hours'],
    [[minute, 6 * hour, 30 * hour], 6 * hour, 'few_hours'],
    [[minute, 24 * hour, 25 * hour], 24 * hour, 'a_day'],
    [[minute, 24 * hour + 1, 25 * hour], 24 * hour + 1, 'none'],
  ] as const)('is the median of %o', (waits, median, replyTime) => {
    const measured = measureReplyTime(replies(...waits), { now, minimum: 3 })
    expect(measured).toEqual({ replies: waits.length, median, replyTime })
  })

  test('says nothing of too few replies', () => {
    const nine = replies(...Array.from({ length: 9 }, () => minute))
    expect(measureReplyTime(nine, { now })).toEqual({ replies: 9, median: minute })
    expect(measureReplyTime([...nine, ...replies(minute)], { now }).replyTime).toBe('few_minutes')
    expect(measureReplyTime([], { now, minimum: 0 })).toEqual({ replies: 0 })
  })

  test('takes the last seven days, and nothing that has not happened', () => {
    const measured = measureReplyTime(
      [
        reply(now - 7 * day - hour, hour),
        reply(now - 7 * day - hour, hour + 1),
        reply(now - hour, hour),
        reply(now - hour, hour + 1),
        { askedAt: now - hour, answeredAt: now - 2 * hour },
      ],
      { now },
    )
    expect(measured.replies).toBe(2)
  })

  test('takes what was asked within business hours, and counts open time alone', () => {
    const asked = [monday + 16 * hour + 50 * minute, monday + 8 * hour, monday + 17 * hour]
    const answeredAt = monday + day + 9 * hour + 20 * minute
    const measured = measureReplyTime(
      asked.map((askedAt) => ({ askedAt, answeredAt })),
      { now, hours: office },
    )
    expect(measured).toEqual({ replies: 1, median: 30 * minute })
  })

  test('does not depend on the order of the replies', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * day })), (waits) => {
        expect(measureReplyTime(replies(...waits).reverse(), { now })).toEqual(
          measureReplyTime(replies(...waits), { now }),
        )
      }),
    )
  })
})
