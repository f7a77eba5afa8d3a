import type { Condition } from '../../rules/condition'
import type { ConversationStatus } from '../conversation/conversation'
import type { ListQuestion, ListRequest, ListSort } from './list-request'
import type { View } from './view'

/** A view of one person, or of an inbox and all its members: one of the seven views, narrowed by a condition. */
export type SavedView = {
  readonly id: string
  readonly name: string
  /** Of an inbox: its conversations, for its members. Absent of a person's own, which is over all their inboxes. */
  readonly inboxId?: string
  readonly view: View
  /** In the closed form of `ConversationQuery`. */
  readonly where: Condition
  readonly status: ConversationStatus | 'any'
  readonly sort: ListSort
}

export interface SavedViewInput {
  /** Of the view that it replaces. @default a new one */
  readonly id?: string
  readonly name: string
  /** @default a view of the person's own */
  readonly inboxId?: string
  /** The view that it narrows; `mine` means whoever looks. @default 'all' */
  readonly view?: View
  readonly where: Condition
  /** @default 'any' where the condition asks for the status, else 'open' */
  readonly status?: ConversationStatus | 'any'
  /** @default 'newest' */
  readonly sort?: ListSort
}

/** What a list asks for when it shows a saved view: what the request says itself comes first. */
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
