import type { AccountSides } from 'frontdesk'
import type { ConsentTextRef } from 'frontdesk/consent'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { ConsentOverview } from '../../../privacy-api'
import { consentOverview } from '../../present/consent-overview'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'

/** The consent texts, and what people did about them. */
export const consentRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()
  const admin = (context: Context<Signed>) => account.admin(context.var.userId)

  routes.get('/', async (context) => {
    const side = admin(context)
    const [widgets, counts] = await Promise.all([side.targetedMessages.list(), side.consent.counts()])
    const asked = await Promise.all(
      widgets.map(async (widget) => ({ widget, texts: (await side.consent.texts(widget.id)).texts })),
    )
    return context.json<ConsentOverview>(consentOverview(asked, counts))
  })

  routes.post('/acts', async (context) => {
    const { subscriptionType, ...text } = await readBody(context, ref)
    const named: ConsentTextRef = { ...text, ...(subscriptionType !== undefined && { subscriptionType }) }
    return context.json(await admin(context).consent.acts(named))
  })

  routes.post('/export', async (context) => {
    const { id } = await readBody(context, act)
    return context.json(await admin(context).consent.export(id))
  })

  return routes
}

const name = z.string().max(1_000)
const act = z.object({ id: name })
const ref = z.object({
  purpose: z.enum(['process', 'communicate']),
  lawfulBasis: z.enum(['consent', 'legitimate-interest']),
  subscriptionType: name.optional(),
  version: name,
  textDigest: name,
})
