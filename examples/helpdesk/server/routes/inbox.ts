import { type AccountSides, type AgentCommand, reasons } from 'frontdesk'
import { views } from 'frontdesk/inbox'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { ConversationDetail, Done, Me, Self } from '../../api'
import { defined } from '../defined'
import { type People, selfOf } from '../people'
import { agentEntries } from '../present/agent-entry'
import { conversationDetail } from '../present/conversation'
import { whyConversation } from '../present/why'
import { problem, refusal } from '../problems'
import { readBody, readQuery } from '../read-input'
import type { Signed } from '../signed'

interface InboxRoutes {
  readonly account: AccountSides
  readonly people: People
}

/** The API of the inbox, for the signed-in user. */
export const inboxRoutes = ({ account, people }: InboxRoutes): Hono<Signed> => {
  const routes = new Hono<Signed>()
  const agent = (context: Context<Signed>) => account.agent(context.var.userId)

  const entriesOf = async (context: Context<Signed>, id: string, customer: string) =>
    agentEntries(
      await agent(context).conversations.entries(id, readQuery(context, place).after),
      people,
      customer,
    )

  routes.get('/me', async (context) => {
    const side = agent(context)
    const [user, inboxes] = await Promise.all([side.profile.user(), side.profile.inboxes()])
    return context.json<Me>({
      user: selfOf(user),
      inboxes: await Promise.all(
        inboxes.map(async ({ id, name, members }) => ({
          id,
          name,
          members: await Promise.all(members.map(people.person)),
          position: await side.changes.position(id),
        })),
      ),
    })
  })

  routes.post('/status', async (context) => {
    const { status } = await readBody(context, availability)
    return context.json<Self>(selfOf(await agent(context).profile.setStatus(status)))
  })

  routes.get('/conversations', async (context) => {
    const { inbox, assignee, ...request } = readQuery(context, list)
    return context.json(
      await agent(context).conversations.list({
        ...defined(request),
        ...(inbox !== undefined && { inboxIds: [inbox] }),
        ...(assignee !== undefined && { assignees: [assigneeFilter(assignee)] }),
      }),
    )
  })

  routes.get('/counts', async (context) => {
    const { inbox } = readQuery(context, counted)
    return context.json(await agent(context).conversations.counts(inbox === undefined ? undefined : [inbox]))
  })

  routes.get('/conversations/:id', async (context) => {
    const id = context.req.param('id')
    const [view, consent] = await Promise.all([
      agent(context).conversations.get(id),
      agent(context).conversations.consent(id),
    ])
    const entries = await entriesOf(context, id, view.row.name)
    return context.json<ConversationDetail>(conversationDetail(view, consent, entries, context.var.userId))
  })

  routes.get('/conversations/:id/entries', async (context) => {
    const id = context.req.param('id')
    const { row } = await agent(context).conversations.get(id)
    return context.json(await entriesOf(context, id, row.name))
  })

  routes.get('/conversations/:id/why', async (context) =>
    context.json(whyConversation(await agent(context).conversations.why(context.req.param('id')))),
  )

  routes.get('/messages/:id/source', async (context) => {
    const source = await agent(context).conversations.source(context.req.param('id'))
    if (source === undefined)
      return problem(context, 404, { code: 'UNKNOWN_RECORD', sentence: 'This message has no source.' })
    return context.body(source as Uint8Array<ArrayBuffer>, 200, {
      // Sent as plain text for download, whatever the content claims to be.
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mail.eml"',
    })
  })

  routes.post('/conversations/:id/:command', async (context) => {
    const { id, command: type } = context.req.param()
    if (!Object.hasOwn(commands, type)) {
      return problem(context, 404, {
        code: 'UNKNOWN_RECORD',
        sentence: `There is no command "${type.slice(0, 50)}".`,
      })
    }
    const { commandId, ...command } = await readBody(context, commands[type as AgentCommand['type']])
    const side = agent(context)
    const result = await side.conversations.act(id, commandId, { type, ...command } as AgentCommand)
    if (result.accepted) {
      const { reason } = result.disposition
      return context.json<Done>({ reason, sentence: reasons[reason], seq: result.seq })
    }
    // A user without access to the conversation gets this refusal, not a result of the command.
    await side.conversations.get(id)
    return refusal(context, result.refused)
  })

  return routes
}

const assigneeFilter = (assignee: string) =>
  assignee === 'nobody' || assignee === 'bot' ? assignee : { user: assignee }

const id = z.string().min(1).max(200)
const place = z.object({ after: z.coerce.number().int().min(0).default(0) })
const counted = z.object({ inbox: id.optional() })
const availability = z.object({ status: z.enum(['available', 'away']) })
const list = z.object({
  view: z.enum(views).default('all'),
  inbox: id.optional(),
  status: z.enum(['open', 'closed', 'any']).default('open'),
  channel: z.enum(['chat', 'email']).optional(),
  assignee: id.optional(),
  sort: z.enum(['newest', 'oldest', 'waiting-longest']).default('newest'),
  cursor: z.string().max(1_000).optional(),
})

const act = z.object({ commandId: z.string().min(1).max(100) })
const write = act.extend({ text: z.string().min(1).max(20_000) })
const commands = {
  reply: write.extend({ confirmsWithdrawal: z.boolean().optional() }),
  note: write,
  assign: act.extend({ userId: id.nullable() }),
  close: act,
  reopen: act,
  'take-over': act,
  block: act,
  unblock: act,
  spam: act,
  'not-spam': act,
  disassociate: act,
  'set-fields': act.extend({ fields: z.record(z.string(), z.unknown()) }),
} satisfies Record<AgentCommand['type'], typeof act>
