import { messageIdOf } from '../../inbox/conversation/message-id-of'
import type { Message } from '../../inbox/message'
import { reactionKeys } from '../../intake/conversation/reactions'
import { decideMessageErasure } from '../../intake/privacy/decide-erasure'
import { holdIdsOf } from '../../records/hold'
import { mailSenderPrefix } from '../../records/mail-index'
import type { Person } from '../../records/person'
import { addRemoved, nothingRemoved, type Removal } from '../../records/removal'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { type Read, transact } from '../run/transact'
import { behindErasure, type Cleared, readPart } from './clear-conversation'
import { eraseConversation } from './erase-conversation'
import { startedConversation } from './holdings'
import { listPrefixes, type Stage, type StageFacts } from './stage'

const mailsAtOnce = 20

/**
 * Mails from the person's addresses without a contact: whole conversations in Filtered that they started, and single
 * mails in conversations of others, which stay. A mail that arrived after the request is from an unknown sender.
 */
export const mailsOfSender: Stage<Removal & { readonly kind: 'person'; readonly person: Person }> = async (
  facts,
) => {
  const { reader, removal } = facts
  const prefixes = removal.person.addresses.map(mailSenderPrefix)
  const { page, next } = await listPrefixes(facts, 'mail-sender', prefixes, mailsAtOnce)
  let removed = nothingRemoved
  for (const { value } of page) {
    const { value: message } = await reader.one('message', value.messageId)
    if (message === undefined || message.at > removal.requestedAt) continue
    const cleared = await eraseMail(facts, message)
    removed = addRemoved(removed, cleared.removed)
    if (cleared.outcome === 'held') return { plan: {}, removed, held: true }
  }
  return { plan: {}, removed, ...next }
}

const eraseMail = async (facts: StageFacts, message: Message): Promise<Cleared> => {
  const { value: conversation } = await facts.reader.one('conversation', message.conversationId)
  return startedConversation(conversation, message.id)
    ? eraseConversation(facts, message.conversationId, ({ contactId }) => contactId === null)
    : eraseMessage(facts, message)
}

/** Removes one message from a conversation that stays. */
const eraseMessage = async ({ ports, account }: StageFacts, message: Message): Promise<Cleared> => {
  const { held, ...removed } = await transact(
    ports,
    account,
    (reader) => readMessageErasure(ports, reader, message),
    decideMessageErasure,
  )
  return { outcome: held ? 'held' : 'cleared', removed: { conversations: 0, ...removed } }
}

const readMessageErasure = async (
  { clock }: Pick<Ports, 'clock'>,
  reader: FactReader,
  message: Message,
): Promise<Read<Parameters<typeof decideMessageErasure>[0], 'conversation' | 'holds'>> => {
  const { value: conversation } = await reader.need('conversation', message.conversationId)
  const [holds, part] = await Promise.all([
    reader.present('hold', holdIdsOf(conversation)),
    readPart(reader, conversation),
    reader.records(reactionKeys({ conversation, assignable: [], talks: true })),
  ])
  const entries = part.entries.filter((entry) => messageIdOf(entry) === message.id)
  return {
    facts: { ...part, entries, messages: [message], holds, now: clock.now() },
    behind: behindErasure(conversation),
  }
}
