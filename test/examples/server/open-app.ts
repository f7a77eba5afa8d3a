import type { Logger } from 'pino'
import { createApp } from '../../../examples/helpdesk/server/app'
import { bots } from '../../../examples/helpdesk/server/demo/bots'
import { createPeople } from '../../../examples/helpdesk/server/people'
import { createEventStreams } from '../../../examples/helpdesk/server/sse'
import { createPresence } from '../../../examples/helpdesk/server/team/presence'
import { createReplyTimes } from '../../../examples/helpdesk/server/team/reply-times'
import { openShop } from '../../helpdesk/shop'

/** The whole server over a shop whose time stands still, as somebody who is signed in asks it. */
export const openApp = async (userId: string) => {
  const shop = await openShop({ bots })
  const log = { warn: () => {}, error: () => {} } as unknown as Logger
  const presence = createPresence(shop.clock.now)
  const streams = createEventStreams(log)
  const site = 'examples/helpdesk/site'
  const app = createApp({
    account: shop.acme,
    people: createPeople(shop.acme, {}),
    signIn: {
      identify: async () => userId,
      signedIn: async () => '',
      signedOut: () => '',
    },
    streams,
    presence,
    replyTimes: createReplyTimes(shop.storage, shop.clock.now),
    folders: { site, inbox: site, widget: site },
    outgoingMail: undefined,
    log,
  })
  return {
    ...shop,
    presence,
    streams,
    get: (path: string) => app.request(`/api${path}`),
    post: async (path: string, body: unknown) => {
      const response = await app.request(`/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
    },
  }
}
