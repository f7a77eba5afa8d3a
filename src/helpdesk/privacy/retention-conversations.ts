import type { Stored } from '../../adapters/contracts/storage'
import { decideRetention } from '../../consent'
import { periodOf } from '../../consent/retention'
import { builtInKinds, kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { KeysetPosition } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { day, type Instant } from '../../shared/instant'
import { clear } from './clear-conversation'
import { classOf, filteredClass, type KeptClass } from './retention-class'
import type { RetentionStage, RetentionStageFacts } from './retention-stage'

type How = 'anonymise' | 'delete'

/** The queries of a stage: each selects conversations of one retention class. */
type Alternatives = (
  facts: RetentionStageFacts,
) => readonly (KeptClass & { readonly where: readonly Condition[] })[]

const conversationsAtOnce = 20

/** Conversations whose period may be over, longest inactive first. */
const conversations =
  (name: string, alternatives: Alternatives, how: How): RetentionStage =>
  async (facts) => {
    const { ports, account, reader, policy, now, after } = facts
    const { kinds } = ports.channels
    const inboxIds = (await reader.all('inbox')).map(({ id }) => id)
    const due = alternatives(facts).flatMap(({ where, ...keptClass }): Condition[] => {
      const days = periodOf(keptClass, policy)[how === 'delete' ? 'deleteAfterDays' : 'anonymiseAfterDays']
      return days === null ? [] : [{ all: [...where, quietSince(now - days * day)] }]
    })
    if (due.length === 0 || inboxIds.length === 0) return { plan: {} }
    const found = await ports.storage.find(account, {
      where: { all: [...anyOf(due), ...notErased(how), inInboxes(inboxIds)] },
      sort: { field: 'lastMessageAt', direction: 'ascending' },
      limit: conversationsAtOnce,
      ...(after !== '' && { after: JSON.parse(after) as KeysetPosition }),
    })
    const counts = { anonymised: 0, deleted: 0, held: 0 }
    for (const { id } of found) {
      const { outcome } = await clear(ports, account, id, (conversation, legalHold) => {
        const { closedAt, lastMessageAt: lastActivity, channelKind } = conversation
        const keptClass = classOf(conversation, kindOf(kinds, channelKind), policy)
        const decided = decideRetention(policy, {
          ...keptClass,
          closedAt,
          lastActivity,
          legalHold,
          now,
        }).outcome
        if (decided !== how || stageOf(conversation) !== name) return undefined
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

const isFiltered: Condition = { fact: 'filtered', operator: 'isSet', value: true }
const isClosed: readonly Condition[] = [
  { fact: 'filtered', operator: 'isNotSet', value: true },
  { fact: 'status', operator: 'equal', value: 'closed' },
]

const ofKind = (kind: string): readonly Condition[] => [
  ...isClosed,
  { fact: 'channelKind', operator: 'equal', value: kind },
]

/**
 * Conversations of host kinds: kinds that are registered or have periods in the policy, each by its periods, and all
 * other kinds by the default for unknown kinds. So every kind is covered.
 */
const others: Alternatives = ({ ports, policy }) => {
  const { kinds, hosts } = ports.channels
  const hostKindNames = [...new Set([...hosts.keys(), ...Object.keys(policy.channels ?? {})])]
  const known = [...builtInKinds.map(({ kind }) => kind), ...hostKindNames]
  const notFiltered = { filtered: null }
  return [
    ...hostKindNames.map((kind) => ({
      ...classOf(notFiltered, kindOf(kinds, kind), policy),
      where: ofKind(kind),
    })),
    {
      ...classOf(notFiltered, kindOf(kinds, ''), policy),
      where: [...isClosed, { not: { fact: 'channelKind', operator: 'in', value: known } }],
    },
  ]
}

const alternativesOf: Readonly<Record<string, Alternatives>> = {
  ...Object.fromEntries(
    builtInKinds.map((definition) => [
      definition.kind,
      ({ policy }: RetentionStageFacts) => [
        { ...classOf({ filtered: null }, definition, policy), where: ofKind(definition.kind) },
      ],
    ]),
  ),
  filtered: () => [{ ...filteredClass, where: [isFiltered] }],
  others,
}

const stageOf = ({ filtered, channelKind }: Conversation): string => {
  if (filtered !== null) return 'filtered'
  return builtInKinds.some(({ kind }) => kind === channelKind) ? channelKind : 'others'
}

const anyOf = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.length === 1 ? conditions : [{ any: [...conditions] }]

const notErased = (how: How): readonly Condition[] =>
  how === 'anonymise' ? [{ fact: 'erasedAt', operator: 'isNotSet', value: true }] : []

const inInboxes = (value: readonly string[]): Condition => ({ fact: 'inboxId', operator: 'in', value })

const quietSince = (value: Instant): Condition => ({
  fact: 'lastMessageAt',
  operator: 'lessThanInclusive',
  value,
})

const positionOf = (last: Stored | undefined): string =>
  JSON.stringify({ value: Number(last?.value['lastMessageAt']), id: last?.id })

/**
 * The stages `chat/delete`, `chat/anonymise` and so on. Deletion comes first, so that no conversation is anonymised and
 * then deleted.
 */
export const conversationStages: Readonly<Record<string, RetentionStage>> = Object.fromEntries(
  Object.entries(alternativesOf).flatMap(([name, alternatives]) =>
    (['delete', 'anonymise'] as const).map((how) => [
      `${name}/${how}`,
      conversations(name, alternatives, how),
    ]),
  ),
)
