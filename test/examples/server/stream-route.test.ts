import type { Logger } from 'pino'
import { expect, test } from 'vitest'
import { streamRoutes } from '../../../examples/helpdesk/server/routes/stream'
import { createEventStreams } from '../../../examples/helpdesk/server/sse'
import { createPresence } from '../../../examples/helpdesk/server/team/presence'
import { openShop } from '../../helpdesk/shop'
import { signedAs } from './signed-as'

const minute = 60_000

test('whoever follows the inbox is present, and no more five minutes after they closed it', async () => {
  const { acme, clock } = await openShop()
  const presence = createPresence(clock.now)
  const streams = createEventStreams({ warn: () => {} } as unknown as Logger)
  const routes = signedAs('ana', streamRoutes({ account: acme, streams, presence }))
  expect(presence.present()).toEqual([])

  const reader = (await routes.request('/stream')).body?.getReader()
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
