import { type AccountSides, HelpdeskError } from 'frontdesk'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { MessageRow, MessageSetup, SetupAnswer } from '../../../settings-api'
import { answerOf, messageRows, messageSetup } from '../../present/messages'
import { settingsOf } from '../../present/settings'
import { readBody, readQuery } from '../../read-input'
import type { Signed } from '../../signed'

/** The targeted messages: list, drafts and preview. */
export const messageRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()
  const admin = (context: Context<Signed>) => account.admin(context.var.userId)

  const list = async (context: Context<Signed>, inboxId: string) => {
    const side = admin(context)
    const [settings, widgets, drafts, findings] = await Promise.all([
      side.settings(),
      side.targetedMessages.list(),
      side.drafts.list(),
      side.targetedMessages.lint(),
    ])
    const rows = messageRows({ widgets, drafts }, settingsOf(settings).channels, inboxId, findings)
    return context.json<readonly MessageRow[]>(rows)
  }

  const answer = async (context: Context<Signed>, id: string) => {
    const setup = await messageSetup(admin(context), id)
    if (setup === undefined) throw new HelpdeskError('UNKNOWN_RECORD', 'This message does not exist.')
    return context.json<MessageSetup>(setup)
  }

  routes.get('/messages', (context) => list(context, readQuery(context, listed).inbox))

  routes.post('/messages/order', async (context) => {
    const { inboxId, ids } = await readBody(context, order)
    await admin(context).targetedMessages.reorder(ids)
    return list(context, inboxId)
  })

  routes.get('/messages/:id', (context) => answer(context, context.req.param('id')))

  // The body is not validated here; the core accepts or refuses it.
  routes.post('/drafts', async (context) => {
    const { id } = await admin(context).drafts.save((await readBody(context, z.json())) as object)
    return answer(context, id)
  })

  routes.post('/review', async (context) =>
    context.json<SetupAnswer>(
      answerOf(await admin(context).drafts.review((await readBody(context, z.json())) as object)),
    ),
  )

  routes.post('/messages/:id/publish', async (context) => {
    const { message } = await admin(context).targetedMessages.publish(context.req.param('id'))
    return answer(context, message.id)
  })

  routes.post('/messages/:id/off', async (context) => {
    const { id } = await admin(context).targetedMessages.unpublish(context.req.param('id'))
    return answer(context, id)
  })

  routes.post('/messages/:id/discard', async (context) => {
    await admin(context).drafts.discard(context.req.param('id'))
    return context.body(null, 204)
  })

  return routes
}

const id = z.string().min(1).max(200)
const listed = z.object({ inbox: id })
const order = z.object({ inboxId: id, ids: z.array(id).max(10_000) })
