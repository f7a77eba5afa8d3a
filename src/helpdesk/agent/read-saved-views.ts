import type { SavedView } from '../../inbox/views/saved-view'
import { derivedId } from '../../shared/ids'
import type { Reader } from '../run/reader'
import { readInboxes } from './agent-access'

/** The id part of the owner of a view: the user, or the inbox whose members share it. */
export const ownerOf = (userId: string, { inboxId }: { readonly inboxId?: string }): string =>
  inboxId === undefined ? derivedId('user', userId) : derivedId('inbox', inboxId)

/** The owners of the views that the agent may see. No other views are read. */
const readOwners = async (reader: Reader, userId: string): Promise<readonly string[]> => [
  ownerOf(userId, {}),
  ...(await readInboxes(reader, userId)).map(({ id }) => ownerOf(userId, { inboxId: id })),
]

export const readViewsOf = (reader: Reader, owner: string): Promise<readonly SavedView[]> =>
  reader.all('saved-view', `${owner}/`)

/** The agent's own views and those of their inboxes. */
export const readSavedViews = async (reader: Reader, userId: string): Promise<readonly SavedView[]> =>
  (await Promise.all((await readOwners(reader, userId)).map((owner) => readViewsOf(reader, owner)))).flat()

/** The view with this id, if the agent may see it. */
export const findSavedView = async (
  reader: Reader,
  userId: string,
  id: string,
): Promise<SavedView | undefined> => {
  const [found] = await reader.present(
    'saved-view',
    (await readOwners(reader, userId)).map((owner) => `${owner}/${id}`),
  )
  return found
}
