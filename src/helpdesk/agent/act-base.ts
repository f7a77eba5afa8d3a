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

/** Who acts on what, before anything of it is known. */
export interface Asked {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly agentId: string
  readonly conversationId: string
  readonly commandId: string
}

/** The first reading of an act: everything else that it reads follows from the conversation. */
export type ActedOn = Asked & Omit<ActFacts, 'inbox' | 'known'>

/** @throws HelpdeskError `UNKNOWN_RECORD` when there is no such user or conversation. */
export const readActedOn = async (asked: Asked): Promise<ActedOn> => {
  const { ports, reader, agentId, conversationId, commandId } = asked
  const dispositionId = commandDispositionId(agentId, conversationId, commandId)
  const first = await reader.records([
    { kind: 'user', id: agentId },
    { kind: 'conversation', id: conversationId },
    { kind: 'disposition', id: dispositionId },
  ])
  const { version, value } = first.get('conversation', conversationId)
  const conversation = mustExist('conversation', conversationId, value)
  return {
    ...asked,
    kind: kindOf(ports.channels.kinds, conversation.channelKind),
    now: ports.clock.now(),
    agent: mustExist('user', agentId, first.get('user', agentId).value),
    disposition: first.get('disposition', dispositionId),
    conversation: { version, value: conversation },
  }
}

interface More {
  /** The people to whom the act may assign the conversation. */
  readonly assignable?: readonly string[]
  /** The act may add a message that the customer sees. */
  readonly talks?: boolean
  readonly keys?: readonly RecordKey[]
}

/** The second reading of an act: the inbox, what the reactions ask for, and more where a command needs it. */
export const readBase = async (
  { reader, conversation, kind, now, agent, commandId, disposition }: ActedOn,
  { assignable = [], talks = false, keys = [] }: More = {},
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

/** The record of a conversation's mails, where it has mails. */
export const mailHeadKeys = (conversation: Conversation): readonly RecordKey[] =>
  keepsMailHead(conversation) ? [{ kind: 'mail-head', id: conversation.id }] : []
