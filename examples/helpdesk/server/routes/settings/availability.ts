import { type AccountSides, HelpdeskError } from 'frontdesk'
import { parseAvailabilityRule } from 'frontdesk/availability'
import { Hono } from 'hono'
import * as z from 'zod'
import type { AvailabilityPreview } from '../../../settings-api'
import { previewAvailability } from '../../present/preview-availability'
import { chatSettings, isChat } from '../../present/settings'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'
import type { Presence } from '../../team/presence'
import type { ReplyTimes } from '../../team/reply-times'

export interface AvailabilityRoutes {
  readonly account: AccountSides
  readonly presence: Presence
  readonly replyTimes: ReplyTimes
}

/** The availability of a chat, and its preview before it is saved. */
export const availabilityRoutes = ({ account, presence, replyTimes }: AvailabilityRoutes): Hono<Signed> => {
  const routes = new Hono<Signed>()

  routes.post('/channels/:id/availability', async (context) => {
    const admin = account.admin(context.var.userId)
    const [body, { channels }] = await Promise.all([readBody(context, chat), admin.settings()])
    const channel = channels.filter(isChat).find(({ id }) => id === context.req.param('id'))
    if (!channel) throw new HelpdeskError('UNKNOWN_RECORD', 'This chat channel does not exist.')
    const { kind, active, ...current } = channel
    // The core validates the rule.
    const saved = await admin.channels.connectChat({
      ...current,
      ...body,
      availability: body.availability as never,
    })
    return context.json(chatSettings(saved))
  })

  routes.post('/bots/:id/hand-off', async (context) => {
    const admin = account.admin(context.var.userId)
    const [{ handoffOutsideHours }, { bots }] = await Promise.all([
      readBody(context, handOff),
      admin.settings(),
    ])
    const bot = bots.find(({ id }) => id === context.req.param('id'))
    if (!bot) throw new HelpdeskError('UNKNOWN_RECORD', 'This bot does not exist.')
    await admin.bots.save({ ...bot, handOff: { ...bot.handOff, handoffOutsideHours } })
    return context.body(null, 204)
  })

  routes.post('/availability/preview', async (context) => {
    const [{ availability, ...asked }, settings] = await Promise.all([
      readBody(context, question),
      account.admin(context.var.userId).settings(),
    ])
    const rule = parseAvailabilityRule(availability)
    const dynamic = typeof rule.replyTime === 'object' && 'dynamic' in rule.replyTime
    const measured = dynamic ? await replyTimes(settings.account.id, asked.inboxId) : undefined
    return context.json<AvailabilityPreview>(
      previewAvailability(rule, asked, {
        settings,
        present: presence.present(),
        ...(measured && { measured }),
      }),
    )
  })

  return routes
}

const name = z.string().min(1).max(200)
const chat = z.object({ availability: z.json().optional(), fallThroughWhenHidden: z.boolean().optional() })
const handOff = z.object({ handoffOutsideHours: z.enum(['if-user-available', 'never']) })
const question = z.object({
  inboxId: name,
  availability: z.json(),
  at: z.iso.datetime({ local: true, precision: -1 }),
  zone: name,
  language: name,
  routing: z.object({ users: z.array(name), teams: z.array(name) }).optional(),
  bot: z.boolean(),
})
