import type { AccountSides, DeadEffect } from 'frontdesk'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Failure } from '../../../failures-api'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'

/** The work that the helpdesk gave up, and "try again" for one piece of it or for all. */
export const failureRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()
  const effects = (context: Context<Signed>) => account.admin(context.var.userId).effects

  routes.get('/', async (context) =>
    context.json<readonly Failure[]>((await effects(context).dead()).map(failureOf)),
  )

  routes.post('/retry', async (context) => {
    const { id } = await readBody(context, retry)
    return context.json({ revived: (await effects(context).revive(id)) ? 1 : 0 })
  })

  routes.post('/retry-all', async (context) => context.json({ revived: await effects(context).reviveAll() }))

  return routes
}

const retry = z.object({ id: z.string().min(1).max(2_000) })

const failureOf = ({ id, kind, payload, since, attempt, error }: DeadEffect): Failure => {
  const answer = conversationOf.safeParse(kind === 'send-mail' ? payload['answer'] : payload)
  const mail = outgoing.safeParse(payload['mail'])
  return {
    id,
    kind,
    since,
    attempt,
    error,
    ...(answer.success && { conversationId: answer.data.conversationId }),
    ...(mail.success && { to: mail.data.to.map(({ address }) => address), subject: mail.data.subject }),
  }
}

const conversationOf = z.object({ conversationId: z.string() })
const outgoing = z.object({ to: z.array(z.object({ address: z.string() })), subject: z.string() })
