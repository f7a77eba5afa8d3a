import type { ListRequest } from '../../inbox/views/list-request'
import type { TrafficAccount } from './traffic-account'

/** These views have every conversation once. */
const views = ['all', 'bots', 'filtered'] as const

/** The ids of all conversations that one of the users may see, in the order of the ids. */
export const knownConversations = async (
  account: Pick<TrafficAccount, 'agent'>,
  users: readonly string[],
): Promise<readonly string[]> => {
  const ids = new Set<string>()
  for (const user of users)
    for (const view of views) for (const id of await listed(account, user, view)) ids.add(id)
  return [...ids].sort()
}

const listed = async (
  account: Pick<TrafficAccount, 'agent'>,
  user: string,
  view: ListRequest['view'],
  cursor?: string,
): Promise<readonly string[]> => {
  const request = { view, status: 'any', limit: 100, ...(cursor !== undefined && { cursor }) } as const
  const page = await account.agent(user).conversations.list(request)
  const ids = page.rows.map(({ id }) => id)
  return page.cursor === undefined ? ids : [...ids, ...(await listed(account, user, view, page.cursor))]
}
