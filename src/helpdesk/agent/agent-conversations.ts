import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { ListRequest } from '../../inbox/views/list-request'
import { parseInboxIds, parseListRequest } from '../../inbox/views/schema'
import type { View } from '../../inbox/views/view'
import type { AgentCommand } from '../../intake/agent/agent-command'
import { type ActResult, decideAgentCommand } from '../../intake/agent/decide-agent-command'
import { parseAgentCommand, parseCommandId } from '../../intake/agent/schema'
import { liftDecision } from '../../records/lift-decision'
import type { RecordedDecision } from '../../records/recorded-decision'
import { type AgentEntry, withMessages } from '../read/thread-messages'
import { beginAct } from '../run/begin-act'
import { transact } from '../run/transact'
import { type AgentContext, readInboxIds, readVisible } from './agent-access'
import { type ConversationList, countViews, listConversations } from './list-conversations'
import { readAct } from './read-act'
import { resolveRequest } from './resolve-request'
import { type ConsentView, viewConsent } from './view-consent'
import { type ConversationView, viewConversation } from './view-conversation'

/** The conversations in the agent's inboxes. Every call checks that the agent may see the inbox (P-04). */
export interface AgentConversations {
  /**
   * One page of a list. Without `inboxIds`, of all inboxes of the agent.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `INVALID_RULE` with the place for a filter that no store can
   * answer (K-12, K-18); `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown view or inbox.
   */
  list(request: ListRequest): Promise<ConversationList>
  /**
   * The number of open conversations in each view. Without `inboxIds`, in all inboxes of the agent.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an
   * unknown inbox.
   */
  counts(inboxIds?: readonly string[]): Promise<Readonly<Record<View, number>>>
  /**
   * A conversation with its list row, its contact and its visitor.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown conversation.
   */
  get(id: string): Promise<ConversationView>
  /**
   * The person's valid consents, withdrawals and objections, and whether an answer may be sent.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown conversation.
   */
  consent(id: string): Promise<ConsentView>
  /**
   * The entries after a sequence number, with their messages, oldest first.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown conversation.
   */
  entries(id: string, after?: number): Promise<readonly AgentEntry[]>
  /**
   * The decisions behind the entries of a conversation, oldest first.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown conversation.
   */
  why(id: string): Promise<readonly RecordedDecision[]>
  /**
   * The unchanged source of a mail; undefined for another message, and after a deletion.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown message.
   */
  source(messageId: string): Promise<Uint8Array | undefined>
  /**
   * A file of a message on a host channel, by its index among the attachments.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown message.
   */
  file(messageId: string, index: number): Promise<Uint8Array | undefined>
  /**
   * Performs a command on a conversation. A repetition with the same `commandId` changes nothing. A command that is not
   * possible, or in an inbox of others, is a result with `accepted: false`.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for an unknown user or conversation.
   */
  act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
}

export const createAgentConversations = ({ ports, account, userId }: AgentContext): AgentConversations => {
  const kinds = ports.channels.kinds
  return {
    list: async (input) => {
      const request = parseListRequest(input)
      const reader = beginAct(ports, account)
      const inboxIds = await readInboxIds(reader, userId, request.inboxIds)
      const resolved = await resolveRequest(reader, userId, request, inboxIds)
      return listConversations(ports, account, reader, resolved.query, userId, resolved.inboxIds)
    },
    counts: async (inboxIds) =>
      countViews(
        ports,
        account,
        userId,
        await readInboxIds(beginAct(ports, account), userId, parseInboxIds(inboxIds)),
      ),
    get: async (id) => {
      const reader = beginAct(ports, account)
      const found = await readVisible(reader, userId, id)
      return viewConversation(reader, found, kindOf(kinds, found.channelKind))
    },
    consent: async (id) => {
      const reader = beginAct(ports, account)
      const found = await readVisible(reader, userId, id)
      return viewConsent(reader, found, kindOf(kinds, found.channelKind))
    },
    entries: async (id, after = 0) => {
      const reader = beginAct(ports, account)
      await readVisible(reader, userId, id)
      return withMessages(reader, await reader.thread(id, { after }))
    },
    why: async (id) => {
      const reader = beginAct(ports, account)
      await readVisible(reader, userId, id)
      const decisions = await reader.all('decision', `${id}/`)
      return decisions.map(liftDecision).sort((left, right) => left.seq - right.seq)
    },
    source: async (messageId) => {
      const reader = beginAct(ports, account)
      const message = (await reader.need('message', messageId)).value
      await readVisible(reader, userId, message.conversationId)
      return message.sourceFile === undefined ? undefined : ports.files.get(account, message.sourceFile)
    },
    file: async (messageId, index) => {
      const reader = beginAct(ports, account)
      const message = (await reader.need('message', messageId)).value
      await readVisible(reader, userId, message.conversationId)
      const file = message.files?.at(index)
      return file === undefined ? undefined : ports.files.get(account, file)
    },
    act: async (id, commandId, command) => {
      const [parsedId, parsed] = [parseCommandId(commandId), parseAgentCommand(command)]
      const target = { ports, account, agentId: userId, conversationId: id, commandId: parsedId }
      return transact(
        ports,
        account,
        (reader) => readAct(parsed, { ...target, reader }),
        (facts) => decideAgentCommand(parsed, facts),
      )
    },
  }
}
