import type { AccountSides } from 'frontdesk'
import type { CaughtMail } from 'frontdesk/adapters/smtp'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { People } from './people'
import { answerError, problem } from './problems'
import { chatRoutes } from './routes/chat'
import { hoursRoutes } from './routes/hours'
import { inboxRoutes } from './routes/inbox'
import { outgoingMailRoutes } from './routes/outgoing-mail'
import { settingsRoutes } from './routes/settings/settings'
import { signInRoutes } from './routes/sign-in'
import { streamRoutes } from './routes/stream'
import { embeddedHeaders, jsonOnly, neverStored, pageHeaders, smallBodies } from './security'
import type { SignIn } from './sign-in'
import { signedInOnly } from './signed'
import type { EventStreams } from './sse'
import { type StaticFolders, staticRoutes } from './static'
import type { Presence } from './team/presence'
import type { ReplyTimes } from './team/reply-times'

export interface AppParts {
  readonly account: AccountSides
  readonly people: People
  readonly signIn: SignIn
  readonly streams: EventStreams
  readonly presence: Presence
  readonly replyTimes: ReplyTimes
  readonly folders: StaticFolders
  readonly outgoingMail: (() => readonly CaughtMail[]) | undefined
  readonly log: Logger
}

/** All HTTP routes of the server. */
export const createApp = (parts: AppParts): Hono => {
  const { account, people, signIn, streams, presence } = parts
  const app = new Hono()
  app.onError(answerError(parts.log))
  app.notFound((context) => problem(context, 404, notFound))

  app.use('/api/*', smallBodies, jsonOnly, neverStored)
  app.use('/api/chat/*', embeddedHeaders)
  app.route('/api/chat', chatRoutes({ account, people, streams }))
  app.all('/api/chat/*', (context) => problem(context, 404, notFound))

  app.use('/api/*', pageHeaders)
  app.route('/api', signInRoutes(signIn, people))
  app.use('/api/*', signedInOnly(signIn.identify))
  app.route('/api', inboxRoutes({ account, people }))
  app.route('/api', hoursRoutes(account))
  app.route('/api', streamRoutes({ account, streams, presence }))
  app.route('/api/settings', settingsRoutes({ account, presence, replyTimes: parts.replyTimes }))
  app.all('/api/*', (context) => problem(context, 404, notFound))

  app.use('/outgoing-mail/*', pageHeaders)
  app.get('/outgoing-mail', (context) => context.redirect('/outgoing-mail/'))
  app.route('/', outgoingMailRoutes(parts.outgoingMail))
  app.route('/', staticRoutes(parts.folders))
  return app
}

const notFound = { code: 'UNKNOWN_RECORD', sentence: 'This address does not exist.' }
