import { createMiddleware } from 'hono/factory'
import { problem } from './problems'
import type { Identify } from './sign-in'

/** What a route knows once it is known who asks. */
export interface Signed {
  readonly Variables: { readonly userId: string }
}

/** Lets through who is signed in; everybody else hears 401. */
export const signedInOnly = (identify: Identify) =>
  createMiddleware<{ Variables: { userId: string } }>(async (context, next) => {
    const userId = await identify(context.req.raw)
    if (userId === undefined) {
      return problem(context, 401, { code: 'SIGNED_OUT', sentence: 'Sign in first.' })
    }
    context.set('userId', userId)
    return next()
  })
