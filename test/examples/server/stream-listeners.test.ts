import { expect, test } from 'vitest'
import { openApp } from './open-app'

test('twenty streams, each with a dozen inboxes, cause no warning of a leak', async () => {
  const warnings: string[] = []
  const remember = ({ message }: Error): void => void warnings.push(message)
  process.on('warning', remember)
  const { ada, get, streams } = await openApp('ana')
  for (let inbox = 0; inbox < 12; inbox += 1)
    await ada.inboxes.create({ id: `team-${inbox}`, name: `Team ${inbox}`, members: ['ana'] })
  for (let stream = 0; stream < 20; stream += 1) await (await get('/stream')).body?.getReader().read()
  // Node emits a warning in a later turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
  streams.stop()
  process.off('warning', remember)
  expect(warnings).toEqual([])
})
