import type { AgentCommandOf, AgentCommandType } from '../../intake/agent/agent-command'
import type { ActFacts, FactsOf, ReplyFacts } from '../../intake/agent/agent-facts'
import { absent } from '../../records/known'
import { readConsent } from '../read/read-consent'
import { readFields } from '../read/read-fields'
import { readRouted } from '../read/read-routed'
import { type CommandRequest, type CommandTarget, readBase, readCommandTarget } from './act-base'
import { readClose } from './read-close'
import { readSender, readSendFrom } from './read-sender'

/** Reads the facts of a command. Each command reads only what it needs; no read grows with the team or the thread. */
export const readAct = async <Type extends AgentCommandType>(
  command: AgentCommandOf<Type>,
  request: CommandRequest,
): Promise<FactsOf[Type]> => (readers[command.type] as Read<Type>)(await readCommandTarget(request), command)

type Read<Type extends AgentCommandType> = (
  about: CommandTarget,
  command: AgentCommandOf<Type>,
) => Promise<FactsOf[Type]>

const readReply = async (about: CommandTarget): Promise<ReplyFacts> => {
  const { ports, reader, conversation, agent } = about
  const ownChannel = reader.one('channel', conversation.value.channelId)
  const [sender, sendFrom, channel] = await Promise.all([
    readSender(about, { assignable: [agent.id], talks: true }),
    about.kind.sending === 'mail' ? readSendFrom(reader, conversation.value, ownChannel) : undefined,
    ownChannel,
  ])
  const consents = await readConsent(reader, conversation.value, sender.mailHead.lastWriter, about.kind)
  return {
    ...sender,
    sendFrom,
    channel: channel.value,
    tokenKey: ports.secret,
    consent: consents.consent,
    ...(consents.stoppedBy !== undefined && { stoppedBy: consents.stoppedBy }),
    confirmation: consents.confirmation,
    consentGuards: consents.guards,
  }
}

const readPlain = (about: CommandTarget): Promise<ActFacts> => readBase(about)

const readers: { readonly [Type in AgentCommandType]: Read<Type> } = {
  note: readPlain,
  spam: readPlain,
  reopen: readPlain,
  'take-over': (about) => readBase(about, { assignable: [about.agent.id] }),
  reply: readReply,
  close: readClose,
  block: (about) => readSender(about),
  unblock: (about) => readSender(about),
  assign: async (about, { userId }) => {
    const assignable = userId === null ? [] : [userId]
    const keys = assignable.map((id) => ({ kind: 'user', id }))
    const base = await readBase(about, { assignable, keys })
    const users = assignable.flatMap((id) => base.known.get('user', id).value ?? [])
    return { ...base, people: { users, known: base.known } }
  },
  'not-spam': async (about) => {
    const { ports, reader, conversation, kind } = about
    const base = await readBase(about)
    const routed = await readRouted(ports, reader, {
      conversation: conversation.value,
      inbox: base.inbox,
      kind,
    })
    return { ...base, ...routed, known: routed.people.known }
  },
  'set-fields': async (about, { fields }) => ({
    ...(await readBase(about)),
    fields: await readFields(about.reader, fields),
  }),
  disassociate: async (about) => {
    const { visitorId } = about.conversation.value
    const keys = visitorId === null ? [] : [{ kind: 'visitor', id: visitorId }]
    const base = await readBase(about, { keys })
    return { ...base, visitor: visitorId === null ? absent : base.known.get('visitor', visitorId) }
  },
}
