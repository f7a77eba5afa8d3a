import { isHelpdeskError } from 'frontdesk'
import { Hono } from 'hono'
import * as z from 'zod'
import { chatSettings, settingsOf } from '../../present/settings'
import { problem } from '../../problems'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'
import { privacyRoutes } from '../privacy'
import { type AvailabilityRoutes, availabilityRoutes } from './availability'
import { consentRoutes } from './consent'
import { failureRoutes } from './failures'
import { installRoutes } from './install'
import { messageRoutes } from './messages'
import { previewRoutes } from './preview'

/** The settings API. Every call uses the admin's side, which refuses other users (P-01). */
export const settingsRoutes = (parts: AvailabilityRoutes): Hono<Signed> => {
  const { account } = parts
  const routes = new Hono<Signed>()

  // Invalid input is an error of the client, not of the server.
  routes.onError((error, context) => {
    if (!isHelpdeskError(error, 'INVALID_RULE') && !isHelpdeskError(error, 'ZONE_INVALID')) throw error
    return problem(context, 422, { code: error.code, sentence: error.message, details: error.details })
  })

  routes.get('/', async (context) =>
    context.json(settingsOf(await account.admin(context.var.userId).settings())),
  )

  routes.post('/channels', async (context) => {
    const { inboxId, name } = await readBody(context, newChannel)
    const availability = { mode: 'always', replyTime: 'none' } as const
    const channel = await account
      .admin(context.var.userId)
      .channels.connectChat({ inboxId, name, availability })
    return context.json(chatSettings(channel))
  })

  routes.route('/', availabilityRoutes(parts))
  routes.route('/', messageRoutes(account))
  routes.route('/preview', previewRoutes(account))
  routes.route('/install', installRoutes(account))
  routes.route('/privacy', privacyRoutes(account))
  routes.route('/consent', consentRoutes(account))
  routes.route('/failures', failureRoutes(account))
  return routes
}

const newChannel = z.object({ inboxId: z.string().max(200), name: z.string().max(200) })
