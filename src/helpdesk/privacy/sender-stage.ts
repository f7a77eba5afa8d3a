import { messageIdOf } from '../../inbox/conversation/message-id-of'
import type { Message } from '../../inbox/message'
import { react, reactionKeys } from '../../intake/conversation/reactions'
import { withoutMessages } from '../../intake/privacy/clear-conversation'
import { tracesOf } from '../../intake/privacy/traces'
import { removeFiles } from '../../records/effects'
import { holdIdsOf } from '../../records/hold'
import { mailSenderPrefix } from '../../records/mail-index'
import type { Person } from '../../records/person'
import { addRemoved, nothingRemoved, type Removal } from '../../records/removal'
import { emptyPlan, joinPlans } from '../../shared/plan'
import { transact } from '../run/transact'
import { type Cleared, readPart } from './clear-conversation'
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
const eraseMessage = ({ ports, account, reader }: StageFacts, message: Message): Promise<Cleared> =>
  transact<Cleared>(ports, account, async () => {
    const conversation = await reader.need('conversation', message.conversationId)
    const holdIds = holdIdsOf(conversation.value)
    if ((await reader.present('hold', holdIds)).length > 0) {
      return { plan: emptyPlan, result: { outcome: 'held', removed: nothingRemoved } }
    }
    const part = await readPart(reader, conversation.value)
    const entries = part.entries.filter((entry) => messageIdOf(entry) === message.id)
    const traces = tracesOf({ ...part, entries, messages: [message] })
    const known = await reader.records(
      reactionKeys({ conversation: conversation.value, assignable: [], talks: true }),
    )
    const now = ports.clock.now()
    return {
      plan: joinPlans(
        {
          guards: holdIds.map((id) => ({ kind: 'hold', id, version: 0 })),
          removes: traces.records,
          cancels: traces.effects,
        },
        removeFiles(traces.files, now),
        react(withoutMessages(conversation.value, { messages: [message], now }), known),
      ),
      result: {
        outcome: 'cleared',
        removed: { conversations: 0, records: traces.records.length, files: traces.files.length },
      },
    }
  })
