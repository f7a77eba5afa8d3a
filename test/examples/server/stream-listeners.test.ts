import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { expect, test } from 'vitest'
import { createEventStreams } from '../../../examples/helpdesk/server/sse'

test('many streams, each with many inboxes, cause no warning of a leak', async () => {
  const warnings: string[] = []
  const remember = ({ message }: Error): void => void warnings.push(message)
  process.on('warning', remember)
  const log = { warn: () => {} } as unknown as Logger
  const streams = createEventStreams(log)
  const app = new Hono().get('/', (context: Context) =>
    streams.open(
      context,
      (_, signal) =>
        new Promise((resolve) => {
          for (let inbox = 0; inbox < 20; inbox += 1) signal.addEventListener('abort', () => resolve())
        }),
    ),
  )
  const open = await Promise.all(Array.from({ length: 20 }, async () => (await app.request('/')).body))
  for (const body of open) await body?.getReader().read()
  // Node emits a warning in a later turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
  streams.stop()
  process.off('warning', remember)
  expect(warnings).toEqual([])
})
