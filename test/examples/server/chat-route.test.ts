import { expect, test } from 'vitest'
import { createPeople } from '../../../examples/helpdesk/server/people'
import { chatRoutes } from '../../../examples/helpdesk/server/routes/chat'
import type { EventStreams } from '../../../examples/helpdesk/server/sse'
import { openShop } from '../../helpdesk/shop'

test('a visitor is told about the team in a language that their browser reads', async () => {
  const { acme } = await openShop()
  const routes = chatRoutes({ account: acme, people: createPeople(acme, {}), streams: {} as EventStreams })
  const replyTime = async (languages: string): Promise<unknown> => {
    const response = await routes.request('/visit', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${acme.host.newVisitorToken()}`,
        'content-type': 'application/json',
        'accept-language': languages,
      },
      body: JSON.stringify({ page: 'https://acme.example/', sessionId: 's1', device: 'desktop' }),
    })
    const { availability } = (await response.json()) as { availability: { replyTime: string } }
    return availability.replyTime
  }
  expect(await replyTime('de;q=0.8, ja')).toBe('通常、数分以内に返信します')
  expect(await replyTime('fr')).toBe('Typically replies in a few minutes')
})
