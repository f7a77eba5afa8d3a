import type { AccountSides, HoldSubject, PersonName } from 'frontdesk'
import type { RetentionInput } from 'frontdesk/consent'
import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import * as z from 'zod'
import { readBody } from '../read-input'
import type { Signed } from '../signed'

/**
 * Personal data, for admins. Names of people are in request bodies and never in URLs, because URLs are logged. The
 * library validates the bodies.
 */
export const privacyRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()
  const admin = (context: Context<Signed>) => account.admin(context.var.userId)

  routes.get('/', async (context) => {
    const side = admin(context)
    const [retention, run, holds, removals] = await Promise.all([
      side.retention.policy(),
      side.retention.lastRun(),
      side.holds.list(),
      side.privacy.removals(),
    ])
    return context.json({ retention, run: run ?? null, holds, removals })
  })

  routes.post('/retention', async (context) =>
    context.json(await admin(context).retention.setPolicy(await readBody<RetentionInput>(context, anything))),
  )

  routes.post('/export', async (context) => {
    const document = admin(context).privacy.export(await readBody<PersonName>(context, anything))
    const pieces = document[Symbol.asyncIterator]()
    // Waits for the first piece before the response starts, so that a refusal gets its own status.
    const first = await pieces.next()
    context.header('Content-Type', 'application/json; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="person.json"')
    return stream(context, async (answer) => {
      for (let piece = first; !piece.done; piece = await pieces.next()) await answer.write(piece.value)
    })
  })

  routes.post('/erase', async (context) => {
    const { person, typed } = await readBody(context, erasure)
    return context.json(await admin(context).privacy.erase(person, typed), 202)
  })

  routes.post('/holds', async (context) =>
    context.json(await admin(context).holds.add(await readBody<HoldSubject>(context, anything))),
  )

  routes.post('/holds/release', async (context) => {
    const released = await admin(context).holds.release(await readBody<HoldSubject>(context, anything))
    return context.json({ released })
  })

  routes.post('/inboxes/:id/delete', async (context) => {
    const { typed } = await readBody(context, confirmation)
    return context.json(await admin(context).inboxes.delete(context.req.param('id'), typed), 202)
  })

  return routes
}

const anything = z.looseObject({}) as unknown as z.ZodType<never>
const confirmation = z.object({ typed: z.string().max(1_000) })
const erasure = confirmation.extend({ person: anything })
