import type { AgentCommandOf, AgentCommandType } from '../../intake/agent/agent-command'
import { readConsent } from '../read/read-consent'
import { fieldKeys, readFields } from '../read/read-fields'
import { workloadsOf } from '../read/read-members'
import { readRouted } from '../read/read-routed'
import {
  behindAct,
  type CommandRequest,
  type CommandTarget,
  type ReadCommand,
  readBase,
  readCommandTarget,
} from './act-base'
import { readClose } from './read-close'
import { behindSender, readSender, readSendFrom } from './read-sender'

/** Reads the facts of a command. Each command reads only what it needs; no read grows with the team or the thread. */
export const readAct = async <Type extends AgentCommandType>(
  command: AgentCommandOf<Type>,
  request: CommandRequest,
): Promise<ReadCommand<Type>> =>
  (readers[command.type] as ReaderOf<Type>)(await readCommandTarget(request), command)

type ReaderOf<Type extends AgentCommandType> = (
  about: CommandTarget,
  command: AgentCommandOf<Type>,
) => Promise<ReadCommand<Type>>

const readReply: ReaderOf<'reply'> = async (about) => {
  const { ports, reader, conversation, agent, kind } = about
  const ownChannel = reader.value('channel', conversation.channelId)
  const [sender, sendFrom, channel] = await Promise.all([
    readSender(about, { assignable: [agent.id], talks: true }),
    kind.sending === 'mail' ? readSendFrom(reader, conversation, ownChannel) : undefined,
    ownChannel,
  ])
  const consents = await readConsent(reader, conversation, sender.mailHead.lastWriter, kind)
  const { consent, stoppedBy, confirmation, keys } = consents
  return {
    facts: {
      ...sender,
      sendFrom,
      channel: channel ?? undefined,
      tokenKey: ports.secret,
      consent,
      ...(stoppedBy !== undefined && { stoppedBy }),
      confirmation,
    },
    behind: {
      ...behindSender(sender),
      consent: keys,
      confirmation: stoppedBy === undefined ? [] : [{ kind: 'withdrawal-confirmation', id: stoppedBy }],
    },
  }
}

const readPlain = async (
  about: CommandTarget,
  more: Parameters<typeof readBase>[1] = {},
): Promise<ReadCommand<'note'>> => ({ facts: await readBase(about, more), behind: behindAct(about) })

const readFromSender = async (about: CommandTarget): Promise<ReadCommand<'block'>> => {
  const facts = await readSender(about)
  return { facts, behind: behindSender(facts) }
}

const readers: { readonly [Type in AgentCommandType]: ReaderOf<Type> } = {
  note: (about) => readPlain(about),
  spam: (about) => readPlain(about),
  reopen: (about) => readPlain(about),
  'take-over': (about) => readPlain(about, { assignable: [about.agent.id] }),
  reply: readReply,
  close: readClose,
  block: readFromSender,
  unblock: readFromSender,
  assign: async (about, { userId }) => {
    const assignable = userId === null ? [] : [userId]
    const base = await readBase(about, { assignable, keys: assignable.map((id) => ({ kind: 'user', id })) })
    const { known } = about.reader
    const users = assignable.flatMap((id) => known.get('user', id).value ?? [])
    const people = { users, workloads: workloadsOf(known, assignable) }
    return { facts: { ...base, people }, behind: behindAct(about) }
  },
  'not-spam': async (about) => {
    const { ports, reader, conversation, kind } = about
    const base = await readBase(about)
    const routed = await readRouted(ports, reader, { conversation, inbox: base.inbox, kind })
    return { facts: { ...base, ...routed }, behind: behindAct(about) }
  },
  'set-fields': async (about, { fields: changes }) => ({
    facts: { ...(await readBase(about)), fields: await readFields(about.reader, changes) },
    behind: { ...behindAct(about), fields: fieldKeys(changes) },
  }),
  disassociate: async (about) => {
    const { visitorId } = about.conversation
    const keys = visitorId === null ? [] : [{ kind: 'visitor', id: visitorId }]
    const base = await readBase(about, { keys })
    const visitor = visitorId === null ? undefined : about.reader.known.get('visitor', visitorId).value
    return { facts: { ...base, visitor: visitor ?? null }, behind: { ...behindAct(about), visitor: keys } }
  },
}
