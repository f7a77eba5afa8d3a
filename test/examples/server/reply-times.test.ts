import { expect, test } from 'vitest'
import { createReplyTimes } from '../../../examples/helpdesk/server/team/reply-times'
import { openShop, says, send } from '../../helpdesk/shop'

const minute = 60_000

test('the reply time of an inbox is measured from what is stored, and made anew after a while', async () => {
  const { storage, clock, newVisitor, act } = await openShop()
  const replyTimes = createReplyTimes(storage, clock.now)
  const exchange = async (count: number): Promise<void> => {
    for (let made = 0; made < count; made += 1) {
      const visitor = newVisitor()
      const id = await send(visitor, 'Hello')
      await visitor.chat.send('hello', says('Anybody?'))
      clock.at += 4 * minute
      await act('ana', id, { type: 'reply', text: 'Yes' })
    }
  }
  await exchange(9)
  await send(newVisitor(), 'Nobody answers this')
  expect(await replyTimes('acme', 'support')).toEqual({ replies: 9, median: 4 * minute })

  await exchange(1)
  expect(await replyTimes('acme', 'support')).toMatchObject({ replies: 9 })
  clock.at += 10 * minute
  expect(await replyTimes('acme', 'support')).toMatchObject({ replies: 10, replyTime: 'few_minutes' })
  expect(await replyTimes('acme', 'sales')).toEqual({ replies: 0 })
  clock.at += 8 * 24 * 60 * minute
  expect(await replyTimes('acme', 'support')).toEqual({ replies: 0 })
})

test('only questions within the hours of the chat are measured, and only open time', async () => {
  const { storage, clock, ada, newVisitor, act } = await openShop()
  clock.at = Date.parse('2026-03-02T16:50:00Z')
  await ada.channels.connectChat({
    inboxId: 'support',
    name: 'Chat',
    availability: {
      mode: 'hours',
      replyTime: { dynamic: 'a_day' },
      hours: { zone: 'UTC', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
      outside: { action: 'return-time' },
    },
  })
  const [late, night] = [newVisitor(), newVisitor()]
  const asked = await send(late, 'Before closing time')
  clock.at = Date.parse('2026-03-02T23:00:00Z')
  const atNight = await send(night, 'At night')
  clock.at = Date.parse('2026-03-03T09:20:00Z')
  for (const id of [asked, atNight]) await act('ana', id, { type: 'reply', text: 'Good morning' })
  expect(await createReplyTimes(storage, clock.now)('acme', 'support')).toEqual({
    replies: 1,
    median: 30 * minute,
  })
})

test('a measure that failed is not kept', async () => {
  const { storage, clock } = await openShop()
  let down = true
  const failing = {
    ...storage,
    find: (...asked: Parameters<typeof storage.find>) =>
      down ? Promise.reject(new Error('The store is down.')) : storage.find(...asked),
  }
  const replyTimes = createReplyTimes(failing, clock.now)
  await expect(replyTimes('acme', 'support')).rejects.toThrow('down')
  down = false
  expect(await replyTimes('acme', 'support')).toEqual({ replies: 0 })
})
