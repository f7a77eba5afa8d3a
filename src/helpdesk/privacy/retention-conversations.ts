import type { Stored } from '../../adapters/contracts/storage'
import { decideRetention, type RetentionClass } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { KeysetPosition } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { day, type Instant } from '../../shared/instant'
import { clear } from './clear-conversation'
import type { RetentionStage } from './retention-stage'

const conversationsAtOnce = 20

/** Conversations of one class whose time may be over, those that were quiet longest first. */
const conversations =
  (name: 'chat' | 'email' | 'filtered', how: 'anonymise' | 'delete'): RetentionStage =>
  async ({ ports, account, reader, policy, now, after }) => {
    const days = policy[name][how === 'delete' ? 'deleteAfterDays' : 'anonymiseAfterDays']
    const inboxIds = (await reader.all('inbox')).map(({ id }) => id)
    if (days === null || inboxIds.length === 0) return { plan: {} }
    const found = await ports.storage.find(account, {
      where: { all: [...conditionsOf(name, how), inInboxes(inboxIds), quietSince(now - days * day)] },
      sort: { field: 'lastMessageAt', direction: 'ascending' },
      limit: conversationsAtOnce,
      ...(after !== '' && { after: JSON.parse(after) as KeysetPosition }),
    })
    const counts = { anonymised: 0, deleted: 0, held: 0 }
    for (const { id } of found) {
      const { outcome } = await clear(ports, account, id, (conversation, legalHold) => {
        const decided = decideRetention({ ...factsOf(conversation), legalHold, now }, policy).outcome
        if (decided !== how || classOf(conversation) !== name) return undefined
        return how === 'delete'
          ? { how }
          : { how: 'erase', reason: 'RETENTION_ANONYMISE', by: { kind: 'system', id: null } }
      })
      if (outcome === 'held') counts.held += 1
      if (outcome === 'cleared') counts[how === 'delete' ? 'deleted' : 'anonymised'] += 1
    }
    const last = found.at(-1)
    return { plan: {}, ...counts, ...(found.length === conversationsAtOnce && { after: positionOf(last) }) }
  }

const conditionsOf = (name: 'chat' | 'email' | 'filtered', how: 'anonymise' | 'delete'): Condition[] => [
  ...(name === 'filtered'
    ? [{ fact: 'filtered', operator: 'isSet', value: true }]
    : [
        { fact: 'filtered', operator: 'isNotSet', value: true },
        { fact: 'channelKind', operator: 'equal', value: name },
        { fact: 'status', operator: 'equal', value: 'closed' },
      ]),
  ...(how === 'anonymise' ? [{ fact: 'erasedAt', operator: 'isNotSet', value: true }] : []),
]

const inInboxes = (value: readonly string[]): Condition => ({ fact: 'inboxId', operator: 'in', value })

const quietSince = (value: Instant): Condition => ({
  fact: 'lastMessageAt',
  operator: 'lessThanInclusive',
  value,
})

const positionOf = (last: Stored | undefined): string =>
  JSON.stringify({ value: Number(last?.value['lastMessageAt']), id: last?.id })

const classOf = ({ filtered, channelKind }: Conversation): RetentionClass =>
  filtered === null ? channelKind : 'filtered'

const factsOf = (conversation: Conversation) => ({
  class: classOf(conversation),
  closedAt: conversation.closedAt,
  lastActivity: conversation.lastMessageAt,
})

export const conversationStages: Readonly<Record<string, RetentionStage>> = {
  'chat/delete': conversations('chat', 'delete'),
  'chat/anonymise': conversations('chat', 'anonymise'),
  'email/delete': conversations('email', 'delete'),
  'email/anonymise': conversations('email', 'anonymise'),
  'filtered/delete': conversations('filtered', 'delete'),
  'filtered/anonymise': conversations('filtered', 'anonymise'),
}
