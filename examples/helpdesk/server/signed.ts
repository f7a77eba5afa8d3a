import { createMiddleware } from 'hono/factory'
import { problem } from './problems'
import type { Identify } from './sign-in'

/** The context of a route after sign-in. */
export interface Signed {
  readonly Variables: { readonly userId: string }
}

/** Allows only signed-in users; others get 401. */
export const signedInOnly = (identify: Identify) =>
  createMiddleware<{ Variables: { userId: string } }>(async (context, next) => {
    const userId = await identify(context.req.raw)
    if (userId === undefined) {
      return problem(context, 401, { code: 'SIGNED_OUT', sentence: 'Sign in first.' })
    }
    context.set('userId', userId)
    return next()
  })
