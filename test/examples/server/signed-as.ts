import { Hono } from 'hono'
import type { Signed } from '../../../examples/helpdesk/server/signed'

/** Routes as somebody who is signed in asks them. */
export const signedAs = (userId: string, routes: Hono<Signed>): Hono<Signed> =>
  new Hono<Signed>()
    .use(async (context, next) => {
      context.set('userId', userId)
      await next()
    })
    .route('/', routes)
