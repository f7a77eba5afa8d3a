import { Hono } from 'hono'
import * as z from 'zod'
import type { Person } from '../../api'
import { demoUserIds } from '../demo/people'
import type { People } from '../people'
import { problem } from '../problems'
import { readBody } from '../read-input'
import type { SignIn } from '../sign-in'

/** The demo sign-in: the visitor of the page chooses a demo user. */
export const signInRoutes = (signIn: SignIn, people: People): Hono => {
  const routes = new Hono()

  routes.get('/demo-users', async (context) =>
    context.json<Person[]>(await Promise.all(demoUserIds.map(people.person))),
  )

  routes.post('/sign-in', async (context) => {
    const { userId } = await readBody(context, chosen)
    if (!demoUserIds.includes(userId)) {
      return problem(context, 403, { code: 'FORBIDDEN', sentence: 'Expected one of the demo users.' })
    }
    context.header('Set-Cookie', await signIn.signedIn(userId))
    return context.body(null, 204)
  })

  routes.post('/sign-out', (context) => {
    context.header('Set-Cookie', signIn.signedOut())
    return context.body(null, 204)
  })

  return routes
}

const chosen = z.object({ userId: z.string().min(1).max(200) })
