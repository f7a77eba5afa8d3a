import type { ListQuestion, ListRequest } from '../../inbox/views/list-request'
import { askSavedView, type SavedView } from '../../inbox/views/saved-view'
import { mustExist } from '../../records/must-exist'
import type { Reader } from '../run/reader'
import { findSavedView } from './read-saved-views'

interface ResolvedRequest {
  readonly query: ListQuestion
  /** The inboxes to query. */
  readonly inboxIds: readonly string[]
}

/** The query of a request. A saved view is replaced by its condition; a view of an inbox shows this inbox only. */
export const resolveRequest = async (
  reader: Reader,
  userId: string,
  request: ListRequest,
  visibleInboxIds: readonly string[],
): Promise<ResolvedRequest> => {
  const { view } = request
  if (typeof view === 'string') return { query: { ...request, view }, inboxIds: visibleInboxIds }
  const saved = mustExist('saved-view', view.saved, await findSavedView(reader, userId, view.saved))
  return resolveSavedView(request, saved, visibleInboxIds)
}

export const resolveSavedView = (
  request: ListRequest,
  saved: SavedView,
  visibleInboxIds: readonly string[],
): ResolvedRequest => ({
  query: askSavedView(request, saved),
  inboxIds: visibleInboxIds.filter((id) => saved.inboxId === undefined || id === saved.inboxId),
})
