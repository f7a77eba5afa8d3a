import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ActFacts } from '../../intake/agent/agent-facts'
import { keepsMailHead } from '../../intake/conversation/mail-head'
import { reactionKeys } from '../../intake/conversation/reactions'
import { commandDispositionId } from '../../records/disposition'
import type { RecordKey } from '../../shared/plan'
import { readKnown } from '../read/read-known'
import type { Ports } from '../run/ports'
import { mustExist, type Reader } from '../run/reader'

/** A command of an agent, before any record is read. */
export interface CommandRequest {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly agentId: string
  readonly conversationId: string
  readonly commandId: string
}

/** The first read of a command: all further reads depend on the conversation. */
export type CommandTarget = CommandRequest & Omit<ActFacts, 'inbox' | 'known'>

/** @throws HelpdeskError `UNKNOWN_RECORD` when there is no such user or conversation. */
export const readCommandTarget = async (request: CommandRequest): Promise<CommandTarget> => {
  const { ports, reader, agentId, conversationId, commandId } = request
  const dispositionId = commandDispositionId(agentId, conversationId, commandId)
  const first = await reader.records([
    { kind: 'user', id: agentId },
    { kind: 'conversation', id: conversationId },
    { kind: 'disposition', id: dispositionId },
  ])
  const { version, value } = first.get('conversation', conversationId)
  const conversation = mustExist('conversation', conversationId, value)
  return {
    ...request,
    kind: kindOf(ports.channels.kinds, conversation.channelKind),
    now: ports.clock.now(),
    agent: mustExist('user', agentId, first.get('user', agentId).value),
    disposition: first.get('disposition', dispositionId),
    conversation: { version, value: conversation },
  }
}

interface FurtherReads {
  /** The users to whom the command may assign the conversation. */
  readonly assignable?: readonly string[]
  /** The command may add a message that the customer sees. */
  readonly talks?: boolean
  readonly keys?: readonly RecordKey[]
}

/** The second read of a command: the inbox, the records for the reactions, and further keys of the command. */
export const readBase = async (
  { reader, conversation, kind, now, agent, commandId, disposition }: CommandTarget,
  { assignable = [], talks = false, keys = [] }: FurtherReads = {},
): Promise<ActFacts> => {
  const { inboxId } = conversation.value
  const scope = { conversation: conversation.value, assignable, talks }
  const known = await readKnown(
    reader,
    [{ kind: 'inbox', id: inboxId }, ...reactionKeys(scope), ...keys],
    conversation.value,
  )
  const inbox = mustExist('inbox', inboxId, known.get('inbox', inboxId).value)
  return { now, agent, commandId, disposition, conversation, kind, inbox, known }
}

/** The key of the head of mails, if the conversation has one. */
export const mailHeadKeys = (conversation: Conversation): readonly RecordKey[] =>
  keepsMailHead(conversation) ? [{ kind: 'mail-head', id: conversation.id }] : []
