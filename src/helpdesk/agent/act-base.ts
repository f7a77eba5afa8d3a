import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { AgentCommandType } from '../../intake/agent/agent-command'
import type { ActFacts, FactsOf, ReliedOf } from '../../intake/agent/agent-facts'
import type { Behind } from '../../intake/commit/known-facts'
import { keepsMailHead } from '../../intake/conversation/mail-head'
import { reactionKeys } from '../../intake/conversation/reactions'
import { commandDispositionId } from '../../records/disposition'
import { mustExist } from '../../records/must-exist'
import type { RecordKey } from '../../shared/plan'
import { readKnown } from '../read/read-known'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import type { Read } from '../run/transact'

/** A command of an agent, before any record is read. */
export interface CommandRequest {
  readonly ports: Ports
  readonly account: string
  readonly reader: FactReader
  readonly agentId: string
  readonly conversationId: string
  readonly commandId: string
}

/** The first read of a command: all further reads depend on the conversation. */
export type CommandTarget = CommandRequest & Omit<ActFacts, 'inbox'>

/** @throws HelpdeskError `UNKNOWN_RECORD` when there is no such user or conversation. */
export const readCommandTarget = async (request: CommandRequest): Promise<CommandTarget> => {
  const { ports, reader, agentId, conversationId, commandId } = request
  const dispositionId = commandDispositionId(agentId, conversationId, commandId)
  const first = await reader.records([
    { kind: 'user', id: agentId },
    { kind: 'conversation', id: conversationId },
    { kind: 'disposition', id: dispositionId },
  ])
  const conversation = mustExist(
    'conversation',
    conversationId,
    first.get('conversation', conversationId).value,
  )
  return {
    ...request,
    kind: kindOf(ports.channels.kinds, conversation.channelKind),
    now: ports.clock.now(),
    agent: mustExist('user', agentId, first.get('user', agentId).value),
    disposition: first.get('disposition', dispositionId).value ?? null,
    conversation,
  }
}

/** The facts of a command, with the records behind them. */
export type ReadCommand<Type extends AgentCommandType> = Read<FactsOf[Type], ReliedOf<Type>>

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
  const { inboxId } = conversation
  const scope = { conversation: conversation, assignable, talks }
  const known = await readKnown(
    reader,
    [{ kind: 'inbox', id: inboxId }, ...reactionKeys(scope), ...keys],
    conversation,
  )
  const inbox = mustExist('inbox', inboxId, known.get('inbox', inboxId).value)
  return { now, agent, commandId, disposition, conversation, kind, inbox }
}

/** The records behind the facts that every command relies on. */
export const behindAct = ({
  conversation: { id },
  agent,
  commandId,
}: Pick<ActFacts, 'conversation' | 'agent' | 'commandId'>): Behind<'conversation' | 'disposition'> => ({
  conversation: [{ kind: 'conversation', id }],
  disposition: [{ kind: 'disposition', id: commandDispositionId(agent.id, id, commandId) }],
})

/** The key of the head of mails, if the conversation has one. */
export const mailHeadKeys = (conversation: Conversation): readonly RecordKey[] =>
  keepsMailHead(conversation) ? [{ kind: 'mail-head', id: conversation.id }] : []
