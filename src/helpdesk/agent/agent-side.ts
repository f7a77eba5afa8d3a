import { type BusinessHours, parseBusinessHours } from '../../availability'
import { decideInboxAccess } from '../../inbox/access'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ListRequest } from '../../inbox/views/list-request'
import type { ListRow } from '../../inbox/views/list-row'
import { parseListRequest } from '../../inbox/views/schema'
import type { View } from '../../inbox/views/view'
import type { AgentCommand } from '../../intake/agent/agent-command'
import { type ActResult, decideAgentCommand } from '../../intake/agent/decide-agent-command'
import { parseAgentCommand, parseCommandId } from '../../intake/agent/schema'
import { inboxFeed } from '../../records/feeds'
import { write } from '../../records/known'
import type { RecordedDecision } from '../../records/recorded-decision'
import type { Inbox } from '../../settings/inbox'
import { parseStatus } from '../../settings/schema'
import type { User } from '../../settings/user'
import { joinPlans } from '../../shared/plan'
import { type AgentEntry, withMessages } from '../read/thread-messages'
import { commitPlan } from '../run/commit-plan'
import { demand } from '../run/demand'
import { follow } from '../run/follow'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import { type AgentViews, createAgentViews } from './agent-views'
import { countViews, listConversations } from './list-conversations'
import { readAct } from './read-act'
import { type ConsentView, viewConsent } from './view-consent'
import { type ConversationView, viewConversation } from './view-conversation'

/** The functions of an agent, bound to one user. Every call checks that the user may see the inbox (P-04). */
export interface AgentSide extends AgentViews {
  readonly userId: string
  user(): Promise<User>
  /** The inboxes that the agent is a member of. */
  inboxes(): Promise<readonly Inbox[]>
  list(request: ListRequest): Promise<{ readonly rows: readonly ListRow[]; readonly cursor?: string }>
  counts(inboxIds?: readonly string[]): Promise<Readonly<Record<View, number>>>
  conversation(id: string): Promise<ConversationView>
  /** The person's valid consents, withdrawals and objections, and whether an answer may be sent. */
  consentOf(id: string): Promise<ConsentView>
  /** The entries after a sequence number, with their messages. */
  entries(id: string, after?: number): Promise<readonly AgentEntry[]>
  /** The decisions behind the entries of a conversation, oldest first. */
  why(id: string): Promise<readonly RecordedDecision[]>
  /** The unchanged source of a mail. */
  source(messageId: string): Promise<Uint8Array | undefined>
  /** A file of a message on a host channel, by its index among the attachments. */
  file(messageId: string, index: number): Promise<Uint8Array | undefined>
  /** Performs a command on a conversation. A repetition with the same `commandId` changes nothing. */
  act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
  /** An agent who is away gets no new conversations and keeps the open ones. */
  setStatus(status: User['status']): Promise<User>
  /**
   * The agent's business hours, in their own time zone. Outside them the agent gets no new conversations. `null`: no
   * restriction.
   */
  setHours(hours: BusinessHours | null): Promise<User>
  position(inboxId: string): Promise<number>
  /** Follows the changes of the conversations of an inbox, after a feed position. */
  follow(inboxId: string, after: number, signal: AbortSignal): AsyncIterable<InboxChange>
}

export interface InboxChange {
  readonly position: number
  readonly inboxId: string
  readonly conversationId: string
  readonly seq: number
}

export const createAgentSide = (ports: Ports, account: string, userId: string): AgentSide => {
  const reader = createReader(ports.storage, account)

  /** The conversation. Throws if the agent may not see its inbox. */
  const visible = async (id: string): Promise<Conversation> => {
    const conversation = (await reader.need('conversation', id)).value
    await requireAccess(conversation.inboxId)
    return conversation
  }

  const requireAccess = async (inboxId: string): Promise<void> => {
    const [user, inbox] = await Promise.all([reader.need('user', userId), reader.need('inbox', inboxId)])
    demand(
      decideInboxAccess({}, { userId, active: user.value.active, inboxId, members: inbox.value.members }),
    )
  }

  const myInboxes = async (): Promise<readonly Inbox[]> => {
    const [user, inboxes] = await Promise.all([reader.need('user', userId), reader.all('inbox')])
    const facts = { userId, active: user.value.active }
    return inboxes.filter(
      ({ id, members }) => decideInboxAccess({}, { ...facts, inboxId: id, members }).outcome,
    )
  }

  const visibleInboxIds = async (requested: readonly string[] | undefined): Promise<readonly string[]> => {
    if (requested === undefined) return (await myInboxes()).map(({ id }) => id)
    await Promise.all(requested.map(requireAccess))
    return requested
  }

  const changeUser = (change: (user: User) => User): Promise<User> =>
    commitPlan(ports, account, async () => {
      const user = await reader.need('user', userId)
      const changed = change(user.value)
      return { plan: joinPlans(write('user', userId, user, changed)), result: changed }
    })

  const { resolveRequest, ...views } = createAgentViews({
    ports,
    account,
    userId,
    reader,
    myInboxes,
    requireAccess,
  })

  return {
    ...views,
    userId,
    user: async () => (await reader.need('user', userId)).value,
    inboxes: myInboxes,
    list: async (input) => {
      const request = parseListRequest(input)
      const { query, inboxIds } = await resolveRequest(request, await visibleInboxIds(request.inboxIds))
      return listConversations(ports, account, reader, query, userId, inboxIds)
    },
    counts: async (inboxIds) => countViews(ports, account, userId, await visibleInboxIds(inboxIds)),
    conversation: async (id) => {
      const found = await visible(id)
      return viewConversation(reader, found, kindOf(ports.channels.kinds, found.channelKind))
    },
    consentOf: async (id) => {
      const found = await visible(id)
      return viewConsent(reader, found, kindOf(ports.channels.kinds, found.channelKind))
    },
    entries: async (id, after = 0) => {
      await visible(id)
      return withMessages(reader, await reader.thread(id, { after }))
    },
    why: async (id) => {
      await visible(id)
      const decisions = await reader.all('decision', `${id}/`)
      return [...decisions].sort((left, right) => left.seq - right.seq)
    },
    source: async (messageId) => {
      const message = (await reader.need('message', messageId)).value
      await visible(message.conversationId)
      return message.sourceFile === undefined ? undefined : ports.files.get(account, message.sourceFile)
    },
    file: async (messageId, index) => {
      const message = (await reader.need('message', messageId)).value
      await visible(message.conversationId)
      const file = message.files?.at(index)
      return file === undefined ? undefined : ports.files.get(account, file)
    },
    act: async (id, commandId, command) => {
      const [parsedId, parsed] = [parseCommandId(commandId), parseAgentCommand(command)]
      const target = { ports, account, agentId: userId, conversationId: id, commandId: parsedId }
      return transact(
        ports,
        account,
        (facts) => readAct(parsed, { ...target, reader: facts }),
        (facts) => decideAgentCommand(parsed, facts),
      )
    },
    setStatus: async (input) => {
      const status = parseStatus(input)
      return changeUser((user) => ({ ...user, status }))
    },
    setHours: async (input) => {
      const hours = input === null ? undefined : parseBusinessHours(input)
      return changeUser(({ hours: _, ...user }) => ({ ...user, ...(hours && { hours }) }))
    },
    position: async (inboxId) => {
      await requireAccess(inboxId)
      return ports.storage.feedPosition(account, inboxFeed(inboxId))
    },
    async *follow(inboxId, after, signal) {
      await requireAccess(inboxId)
      for await (const { position, item } of follow(ports, account, inboxFeed(inboxId), after, signal)) {
        await requireAccess(inboxId)
        const { conversationId, seq } = item as { conversationId: string; seq: number }
        yield { position, inboxId, conversationId, seq }
      }
    },
  }
}
