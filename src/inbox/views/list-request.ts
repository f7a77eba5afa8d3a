import type { Condition } from '../../rules/condition'
import type { Instant } from '../../shared/instant'
import type { ChannelKind, ConversationStatus } from '../conversation/conversation'
import { fieldFact, fieldOfFact } from '../conversation-fields'
import type { ConversationSort } from '../conversation-query'
import { type View, viewCondition } from './view'

/** A request for a list. Several filters are combined with AND, several values of one filter with OR. */
export interface ListRequest {
  /** One of the seven views, or the id of a saved view. */
  readonly view:
    | View
    | {
        /** The id of the saved view. */
        readonly saved: string
      }
  /** The inboxes to list. @default all inboxes of the user; other inboxes are refused */
  readonly inboxIds?: readonly string[]
  /** The status of the listed conversations. @default 'open', or the status of the saved view */
  readonly status?: ConversationStatus | 'any'
  /** The name of a kind, also of one that is not registered. */
  readonly channel?: ChannelKind
  /** Conversations of any of these. @default of everybody and nobody */
  readonly assignees?: readonly AssigneeFilter[]
  /** Conversations whose time from the first to the last message overlaps `[from, to)`. */
  readonly date?: {
    /** The beginning, in epoch milliseconds. */
    readonly from: Instant
    /** The end, exclusive, in epoch milliseconds. */
    readonly to: Instant
  }
  /** Narrows further, in the closed form of `ConversationQuery`. */
  readonly filter?: Condition
  /** The order of the list. @default 'newest', or the order of the saved view */
  readonly sort?: ListSort
  /** Continues behind a page: its `cursor`. @default the first page */
  readonly cursor?: string
  /** 1 to 100. @default 50 */
  readonly limit?: number
}

/** A list request in which a saved view is resolved. */
export interface ListQuestion extends Omit<ListRequest, 'view'> {
  /** The view to list. */
  readonly view: View
  /** The condition of the saved view. */
  readonly where?: Condition
}

export type AssigneeFilter =
  | {
      /** The id of the assignee. */
      readonly user: string
    }
  | {
      /** The id of the team that it waits in. */
      readonly team: string
    }
  | 'nobody'
  | 'bot'

/** By a field of the host, a conversation without a value counts as 0. */
export type ListSort =
  | NamedSort
  | {
      /** The name of a field of `ConversationSort`, or the fact of a host's field. */
      readonly field: string
      /** Ascending or descending. */
      readonly direction: ConversationSort['direction']
    }

export type NamedSort = 'newest' | 'oldest' | 'waiting-longest'

/**
 * The whole condition of a list, without its order. It is used for the list, for counts and for live updates.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an unknown view.
 */
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
