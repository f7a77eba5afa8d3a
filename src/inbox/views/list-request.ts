import type { Condition } from '../../rules/condition'
import type { Instant } from '../../shared/instant'
import type { ChannelKind, ConversationStatus } from '../conversation/conversation'
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
  /** The name of a kind, also of one that is not registered. */
  readonly channel?: ChannelKind
  readonly assignees?: readonly AssigneeFilter[]
  /** Conversations between their first and their last message in `[from, to)`. */
  readonly date?: { readonly from: Instant; readonly to: Instant }
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

export type ListSort = 'newest' | 'oldest' | 'waiting-longest'

/** Everything the list asks for except its order: also what is counted and what a live row is tested against. */
export const listCondition = (request: ListQuestion, me: string, inboxIds: readonly string[]): Condition => ({
  all: [
    { fact: 'inboxId', operator: 'in', value: [...inboxIds] },
    viewCondition(request.view, me),
    ...(request.where === undefined ? [] : [request.where]),
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

export const listSort = (sort: ListSort = 'newest'): ConversationSort => sorts[sort]

const sorts: Readonly<Record<ListSort, ConversationSort>> = {
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
