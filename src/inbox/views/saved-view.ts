import type { Condition } from '../../rules/condition'
import type { ConversationStatus } from '../conversation/conversation'
import type { ListQuestion, ListRequest, ListSort } from './list-request'
import type { View } from './view'

/** A saved view of one user, or of an inbox for all its members: one of the seven views, narrowed by a condition. */
export type SavedView = {
  /** The id of the view. */
  readonly id: string
  /** The name that people read. */
  readonly name: string
  /** The inbox of the view. Absent for a user's own view, which covers all their inboxes. */
  readonly inboxId?: string
  /** The view that it narrows. */
  readonly view: View
  /** In the form of `ConversationQuery`, which every store supports. */
  readonly where: Condition
  /** Which conversations it lists, unless a request says otherwise. */
  readonly status: ConversationStatus | 'any'
  /** The order, unless a request says otherwise. */
  readonly sort: ListSort
}

export interface SavedViewInput {
  /** The id of the view to replace. @default a new view */
  readonly id?: string
  /** The name that people read: 1 to 200 characters. */
  readonly name: string
  /** The inbox whose members share the view. @default none: a view of the user's own */
  readonly inboxId?: string
  /** The view to narrow. `mine` means the user who opens the view. @default 'all' */
  readonly view?: View
  /** In the form of `ConversationQuery`. */
  readonly where: Condition
  /** The status of the listed conversations. @default 'any' if the condition uses the status, else 'open' */
  readonly status?: ConversationStatus | 'any'
  /** The order of the list. @default 'newest' */
  readonly sort?: ListSort
}

/** Combines a list request with its saved view. Values of the request come first. */
export const askSavedView = (
  { view: _saved, status, sort, ...request }: ListRequest,
  saved: SavedView,
): ListQuestion => ({
  view: saved.view,
  where: saved.where,
  status: status ?? saved.status,
  sort: sort ?? saved.sort,
  ...request,
})
