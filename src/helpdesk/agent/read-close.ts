import type { Message } from '../../inbox/message'
import type { TranscriptContents } from '../../intake/agent/agent-facts'
import { mustExist } from '../../records/must-exist'
import { readConsent } from '../read/read-consent'
import { publicMessages } from '../read/thread-messages'
import type { CommandTarget, ReadCommand } from './act-base'
import { behindSender, readSender, readSendFrom } from './read-sender'

/** Reads the facts for closing. The thread is read only if a transcript may be sent. */
export const readClose = async (about: CommandTarget): Promise<ReadCommand<'close'>> => {
  const { reader, conversation } = about
  const { id, contactId, status } = conversation
  const [sender, contacts, sendFrom, consents] = await Promise.all([
    readSender(about),
    reader.many('contact', [contactId]),
    about.kind.transcripts && status === 'open'
      ? readSendFrom(reader, conversation, reader.value('channel', conversation.channelId))
      : undefined,
    readConsent(reader, conversation, null, about.kind),
  ])
  const contact = contacts.get(contactId ?? '')?.value
  const mayBeSent = status === 'open' && about.kind.transcripts && contact?.email !== undefined
  const messages = mayBeSent ? await publicMessages(reader, id) : []
  return {
    facts: {
      ...sender,
      sendFrom,
      consentWithdrawn: consents.consentWithdrawn,
      transcript: { contact, messages, ...(await readWriters(about, messages)) },
    },
    behind: { ...behindSender(sender), consentWithdrawn: consents.keys },
  }
}

/** The users and bots whose names are in a transcript. */
const readWriters = async (
  { reader, account }: CommandTarget,
  messages: readonly Message[],
): Promise<Pick<TranscriptContents, 'users' | 'bots' | 'zone'>> => {
  const idsOf = (kind: 'agent' | 'bot') => messages.map(({ by }) => (by.kind === kind ? by.id : null))
  const [users, bots, settings] = await Promise.all([
    reader.present('user', idsOf('agent')),
    reader.present('bot', idsOf('bot')),
    reader.one('account', account),
  ])
  return { users, bots, zone: mustExist('account', account, settings.value).zone }
}
