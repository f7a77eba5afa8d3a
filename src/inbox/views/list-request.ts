import type { Condition } from '../../rules/condition'
import type { Instant } from '../../shared/instant'
import type { ChannelKind, ConversationStatus } from '../conversation/conversation'
import { fieldFact, fieldOfFact } from '../conversation-fields'
import type { ConversationSort } from '../conversation-query'
import { type View, viewCondition } from './view'

/** What a person asks a list for. Filters narrow the view and each other; several values of one filter widen it. */
export interface ListRequest {
  /** One of the seven, or a saved one by its id. */
  readonly view: View | { readonly saved: string }
  /** Inboxes to look into; the person's own when absent. Others are refused. */
  readonly inboxIds?: readonly string[]
  /** @default 'open', or what the saved view says */
  readonly status?: ConversationStatus | 'any'
  readonly channel?: ChannelKind
  readonly assignees?: readonly AssigneeFilter[]
  /** Conversations between their first and their last message in `[from, to)`. */
  readonly date?: { readonly from: Instant; readonly to: Instant }
  /** Narrows further, in the closed form of `ConversationQuery`. */
  readonly filter?: Condition
  /** @default 'newest', or what the saved view says */
  readonly sort?: ListSort
  readonly cursor?: string
  /** 1 to 100. @default 50 */
  readonly limit?: number
}

/** A request whose view is known. */
export interface ListQuestion extends Omit<ListRequest, 'view'> {
  readonly view: View
  /** What a saved view narrows its view by. */
  readonly where?: Condition
}

export type AssigneeFilter = { readonly user: string } | { readonly team: string } | 'nobody' | 'bot'

/** By a field of the host, a conversation without a value counts as 0. */
export type ListSort =
  | NamedSort
  | { readonly field: string; readonly direction: ConversationSort['direction'] }

type NamedSort = 'newest' | 'oldest' | 'waiting-longest'

/** Everything the list asks for except its order: also what is counted and what a live row is tested against. */
export const listCondition = (request: ListQuestion, me: string, inboxIds: readonly string[]): Condition => ({
  all: [
    { fact: 'inboxId', operator: 'in', value: [...inboxIds] },
    viewCondition(request.view, me),
    ...narrowings(request),
    ...statusCondition(request.status ?? 'open'),
    ...(request.channel === undefined ? [] : [equal('channelKind', request.channel)]),
    ...(request.assignees === undefined ? [] : [{ any: request.assignees.map(assigneeCondition) }]),
    ...(request.date === undefined
      ? []
      : [
          { fact: 'createdAt', operator: 'lessThan', value: request.date.to },
          { fact: 'lastMessageAt', operator: 'greaterThanInclusive', value: request.date.from },
        ]),
    ...(request.sort === 'waiting-longest' ? [{ fact: 'waitingSince', operator: 'isSet', value: true }] : []),
  ],
})

export const listSort = (sort: ListSort = 'newest'): ConversationSort =>
  typeof sort === 'string' ? sorts[sort] : { field: fieldFact(sort.field), direction: sort.direction }

/** The host's own fields that the list asks for. */
export const askedFields = (question: ListQuestion): readonly string[] => {
  const facts = narrowings(question).flatMap(factsOf)
  const ids = facts.flatMap((fact) => fieldOfFact(fact) ?? [])
  return [...new Set(typeof question.sort === 'object' ? [...ids, question.sort.field] : ids)]
}

const narrowings = ({ where, filter }: ListQuestion): readonly Condition[] =>
  [where, filter].filter((condition) => condition !== undefined)

const factsOf = (where: Condition): readonly string[] => {
  if ('all' in where) return where.all.flatMap(factsOf)
  if ('any' in where) return where.any.flatMap(factsOf)
  if ('not' in where) return factsOf(where.not)
  return 'fact' in where ? [where.fact] : []
}

const sorts: Readonly<Record<NamedSort, ConversationSort>> = {
  newest: { field: 'lastMessageAt', direction: 'descending' },
  oldest: { field: 'lastMessageAt', direction: 'ascending' },
  'waiting-longest': { field: 'waitingSince', direction: 'ascending' },
}

const equal = (fact: string, value: string): Condition => ({ fact, operator: 'equal', value })

const statusCondition = (status: ConversationStatus | 'any'): Condition[] =>
  status === 'any' ? [] : [equal('status', status)]

const assigneeCondition = (filter: AssigneeFilter): Condition => {
  if (filter === 'nobody') return { fact: 'assigneeId', operator: 'isNotSet', value: true }
  if (filter === 'bot') return equal('control', 'bot')
  return 'user' in filter ? equal('assigneeId', filter.user) : equal('teamId', filter.team)
}
