import { type AccountSides, HelpdeskError, isHelpdeskError } from 'frontdesk'
import { Hono } from 'hono'
import * as z from 'zod'
import { chatSettings, isChat, settingsOf } from '../../present/settings'
import { problem } from '../../problems'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'
import { privacyRoutes } from '../privacy'
import { consentRoutes } from './consent'
import { installRoutes } from './install'
import { messageRoutes } from './messages'
import { previewRoutes } from './preview'

/** What an admin sets up. Every call goes through the admin's side, which refuses everybody else (P-01). */
export const settingsRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()

  // What was typed is at fault, and not the server.
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
    const channel = await account.admin(context.var.userId).connectChat({ inboxId, name, availability })
    return context.json(chatSettings(channel))
  })

  routes.post('/channels/:id/availability', async (context) => {
    const admin = account.admin(context.var.userId)
    const [availability, { channels }] = await Promise.all([readBody(context, z.json()), admin.settings()])
    const channel = channels.filter(isChat).find(({ id }) => id === context.req.param('id'))
    if (!channel) throw new HelpdeskError('UNKNOWN_RECORD', 'There is no such chat channel.')
    const { kind, active, ...kept } = channel
    // The core checks the rule, whatever it is.
    const saved = await admin.connectChat({ ...kept, availability: availability as never })
    return context.json(chatSettings(saved))
  })

  routes.route('/', messageRoutes(account))
  routes.route('/preview', previewRoutes(account))
  routes.route('/install', installRoutes(account))
  routes.route('/privacy', privacyRoutes(account))
  routes.route('/consent', consentRoutes(account))
  return routes
}

const newChannel = z.object({ inboxId: z.string().max(200), name: z.string().max(200) })
