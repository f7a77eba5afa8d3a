import { type AccountSides, type Decision, isHelpdeskError, type VisitorSide } from 'frontdesk'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import * as z from 'zod'
import type { ChatAcknowledgement, ChatSession, ChatVisit, ChatWithdrawal } from '../../api'
import { languagesOf } from '../languages'
import type { People } from '../people'
import { chatEntries } from '../present/chat-entry'
import { chatVisit } from '../present/visit'
import { refusal } from '../problems'
import { readBody, readQuery } from '../read-input'
import type { EventStreams } from '../sse'

interface ChatRoutes {
  readonly account: AccountSides
  readonly people: People
  readonly streams: EventStreams
}

/** The API of the widget, from any site. A signed token identifies the visitor, never a cookie. */
export const chatRoutes = ({ account, people, streams }: ChatRoutes): Hono => {
  const routes = new Hono()
  routes.use(
    cors({
      origin: '*',
      allowHeaders: ['Authorization', 'Content-Type'],
      allowMethods: ['GET', 'POST'],
      maxAge: 600,
    }),
  )

  /** @throws HelpdeskError `INVALID_TOKEN` */
  const visitor = (context: Context): VisitorSide =>
    account.visitor(context.req.header('authorization')?.replace(/^Bearer /, '') ?? '')

  routes.post('/session', async (context) => {
    const { token = '' } = await readBody(context, session)
    const valid = (await isGood(account, token)) ? token : account.host.newVisitorToken()
    return context.json<ChatSession>({ token: valid, visitorId: account.visitor(valid).visitorId })
  })

  routes.post('/visit', async (context) => {
    const side = visitor(context)
    const { zone, ...asked } = await readBody(context, visit)
    // The position is read first, so that no entry is missed. An entry in between is sent twice, and the widget shows
    // it once.
    const position = await side.changes.position()
    const outcome = await side.visit({ ...asked, ...(zone !== undefined && { zone }) })
    const entries = outcome.conversation ? await side.chat.entries(outcome.conversation.id) : []
    return context.json<ChatVisit>(
      chatVisit(outcome, { entries: await chatEntries(entries, people), position }, languagesOf(context)),
    )
  })

  /** The visitor's decision about the consent text that was shown. */
  for (const decide of ['agree', 'refuse'] as const) {
    routes.post(`/${decide}`, async (context) => {
      const side = visitor(context)
      const { messageId, version } = await readBody(context, agreement)
      return decided(context, await side.consent[decide](messageId, { version, page: pageOf(context) }))
    })
  }

  routes.post('/object', async (context) => {
    const side = visitor(context)
    const { messageId, version } = await readBody(context, agreement)
    return stopped(context, await side.consent.object(messageId, { version, page: pageOf(context) }))
  })

  routes.post('/withdraw', async (context) =>
    stopped(context, await visitor(context).consent.withdraw({ page: pageOf(context) })),
  )

  routes.get('/consents', async (context) => context.json(await visitor(context).consent.list()))
  routes.get('/receipts', async (context) => context.json(await visitor(context).consent.receipts()))

  routes.post('/email', async (context) => {
    const side = visitor(context)
    const { messageId, ...capture } = await readBody(context, address)
    return decided(context, await side.chat.leaveEmail(messageId, { ...capture, page: pageOf(context) }))
  })

  routes.post('/messages', async (context) => {
    const side = visitor(context)
    const { messageId, zone, subscribe, ...sent } = await readBody(context, message)
    const receipt = await side.chat.send(messageId, {
      ...sent,
      ...(zone !== undefined && { zone }),
      ...(subscribe !== undefined && { subscribe }),
    })
    if (!receipt.accepted) return refusal(context, receipt.gate)
    const { messageId: id, at } = receipt.disposition
    return context.json<ChatAcknowledgement>({ accepted: true, id, at })
  })

  routes.get('/stream', async (context) => {
    const { token, after } = readQuery(context, resume)
    const side = account.visitor(token)
    const position = z.coerce
      .number()
      .int()
      .min(0)
      .catch(after)
      .parse(context.req.header('last-event-id') ?? after)
    return streams.open(context, async (stream, signal) => {
      for await (const { position: id, entry } of side.changes.follow(position, signal)) {
        for (const data of await chatEntries([entry], people)) {
          await stream.writeSSE({ event: 'entry', id: String(id), data: JSON.stringify(data) })
        }
      }
    })
  })

  return routes
}

const decided = (context: Context, decision: Decision<boolean>): Response =>
  decision.outcome ? context.body(null, 204) : refusal(context, decision)

const stopped = (context: Context, decision: Decision<boolean>): Response =>
  decision.outcome
    ? context.json<ChatWithdrawal>({ stops: stops.parse(decision.details?.['stops']) })
    : refusal(context, decision)

/** The URL of the page with the widget. */
const pageOf = (context: Context): string => context.req.header('referer')?.slice(0, maxPage) ?? ''

/** True for a token that this server signed and whose visitor was not erased. */
const isGood = async (account: AccountSides, token: string): Promise<boolean> => {
  try {
    await account.visitor(token).consent.receipts()
    return true
  } catch (error) {
    if (isHelpdeskError(error, 'INVALID_TOKEN')) return false
    throw error
  }
}

const stops = z.array(z.string()).catch([])
const maxPage = 8_192
const id = z.string().min(1).max(200)
const session = z.object({ token: z.string().max(500).optional() })
const zone = z.string().max(100).optional()
const visit = z.object({
  page: z.string().max(100_000),
  sessionId: id,
  device: z.enum(['desktop', 'tablet', 'mobile']),
  zone,
})
const agreement = z.object({ messageId: id, version: z.string().min(1).max(200) })
const address = z.object({
  messageId: id,
  email: z.string().max(1_000),
  noticeShown: z.boolean().default(false),
})
const message = z.object({
  messageId: id,
  clientId: z.string().min(1).max(100),
  text: z.string().min(1).max(20_000),
  page: z.string().max(maxPage),
  sessionId: id,
  noticeShown: z.boolean(),
  subscribe: z.boolean().optional(),
  zone,
})
const resume = z.object({
  token: z.string().max(500).default(''),
  after: z.coerce.number().int().min(0).default(0),
})
