import { expect, test } from 'vitest'
import { openApp } from './open-app'

const minute = 60_000

test('whoever follows the inbox is present, and no more five minutes after they closed it', async () => {
  const { clock, presence, streams, get } = await openApp('ana')
  expect(presence.present()).toEqual([])

  const reader = (await get('/stream')).body?.getReader()
  await reader?.read()
  await expect.poll(presence.present).toEqual(['ana'])
  clock.at += 60 * minute
  expect(presence.present()).toEqual(['ana'])

  await reader?.cancel()
  // When the server notices is its own affair; it never takes longer than the clock here.
  await expect
    .poll(() => {
      clock.at += 5 * minute
      return presence.present()
    })
    .toEqual([])
  streams.stop()
})
