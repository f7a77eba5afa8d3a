import { type AccountSides, isHelpdeskError } from 'frontdesk'
import { overridesFromCalendar } from 'frontdesk/availability/icalendar'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Self } from '../../api'
import { selfOf } from '../people'
import { problem } from '../problems'
import { readBody } from '../read-input'
import type { Signed } from '../signed'

/** The signed-in user's working hours, and the import of calendars as date overrides. */
export const hoursRoutes = (account: AccountSides): Hono<Signed> => {
  const routes = new Hono<Signed>()

  // Invalid input is an error of the client, not of the server.
  routes.onError((error, context) => {
    if (!isHelpdeskError(error) || !Object.hasOwn(error.details, 'place')) throw error
    return problem(context, 422, { code: error.code, sentence: error.message, details: error.details })
  })

  routes.post('/hours', async (context) => {
    const { hours } = await readBody(context, working)
    // The core validates the hours.
    return context.json<Self>(
      selfOf(await account.agent(context.var.userId).profile.setHours(hours as never)),
    )
  })

  routes.post('/calendar', async (context) => {
    const { text, ...scope } = await readBody(context, calendar)
    return context.json(overridesFromCalendar(text, scope))
  })

  return routes
}

const working = z.object({ hours: z.json() })
const short = z.string().max(200)
const calendar = z.object({
  text: z.string(),
  zone: short,
  from: short,
  to: short,
  timedEvents: z.enum(['ignore', 'special-hours']),
})
