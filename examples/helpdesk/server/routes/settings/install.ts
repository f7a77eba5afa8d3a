import { type AccountSides, installSnippet, lintInstallation } from 'frontdesk'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Install } from '../../../settings-api'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'

/** The code snippet for sites: to copy, to mail, and to check. */
export const installRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()

  /** Sites load the chat from the address by which the admin reached this server. */
  const installation = async (context: Context<Signed>) => {
    const { account: settings } = await account.admin(context.var.userId).settings()
    return { origin: new URL(context.req.url).origin, helpdeskId: settings.id }
  }

  routes.get('/', async (context) => {
    const installed = await installation(context)
    return context.json<Install>({ code: installSnippet(installed), origin: installed.origin })
  })

  routes.post('/mail', async (context) => {
    const { to } = await readBody(context, developer)
    await account
      .admin(context.var.userId)
      .targetedMessages.mailInstallCode({ to, origin: new URL(context.req.url).origin })
    return context.body(null, 204)
  })

  routes.post('/check', async (context) => {
    const { platform, html } = await readBody(context, site)
    return context.json(
      lintInstallation({
        ...(await installation(context)),
        ...(platform !== undefined && { platform }),
        ...(html !== undefined && { html }),
      }),
    )
  })

  return routes
}

const developer = z.object({ to: z.string().max(1_000) })
const site = z.object({ platform: z.string().max(200).optional(), html: z.string().max(200_000).optional() })
