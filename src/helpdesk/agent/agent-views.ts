import {
  askedFields,
  type ListQuestion,
  type ListRequest,
  listCondition,
} from '../../inbox/views/list-request'
import { askSavedView, type SavedView, type SavedViewInput } from '../../inbox/views/saved-view'
import { parseSavedView } from '../../inbox/views/saved-view-schema'
import { overwrite } from '../../records/known'
import { readyTypes } from '../../settings/field'
import type { Inbox } from '../../settings/inbox'
import { derivedId } from '../../shared/ids'
import { joinPlans } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { commitPlan } from '../run/commit-plan'
import type { Ports } from '../run/ports'
import { mustExist, type Reader } from '../run/reader'

/** The saved views of the agent and of the agent's inboxes. A view never shows other inboxes (P-04). */
export interface AgentViews {
  /** The agent's own views and those of their inboxes. */
  savedViews(): Promise<readonly SavedView[]>
  /**
   * Saves a personal view, or a view of an inbox, which all its members can see and change.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place if no store can answer the condition (K-12).
   */
  saveView(input: SavedViewInput): Promise<SavedView>
  /** False if the agent has no view with this id. */
  deleteView(id: string): Promise<boolean>
  /** The number of conversations in each saved view, by view id. A view with a removed field is left out (K-18). */
  countSavedViews(): Promise<Readonly<Record<string, number>>>
}

interface AgentViewsOptions {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly reader: Reader
  readonly myInboxes: () => Promise<readonly Pick<Inbox, 'id'>[]>
  readonly requireAccess: (inboxId: string) => Promise<void>
}

export const createAgentViews = ({
  ports,
  account,
  userId,
  reader,
  myInboxes,
  requireAccess,
}: AgentViewsOptions): AgentViews & {
  /** The query of a request, and the inboxes to query. */
  readonly resolveRequest: (
    request: ListRequest,
    visibleInboxIds: readonly string[],
  ) => Promise<ResolvedRequest>
} => {
  /** The owners of the views that the agent may see. No other views are read. */
  const owners = async (): Promise<readonly string[]> => [
    ownerOf({}),
    ...(await myInboxes()).map(({ id }) => ownerOf({ inboxId: id })),
  ]

  const ownerOf = ({ inboxId }: { readonly inboxId?: string }): string =>
    inboxId === undefined ? derivedId('user', userId) : derivedId('inbox', inboxId)

  const viewsOf = (owner: string): Promise<readonly SavedView[]> => reader.all('saved-view', `${owner}/`)

  const savedViews = async (): Promise<readonly SavedView[]> =>
    (await Promise.all((await owners()).map(viewsOf))).flat()

  const find = async (id: string): Promise<SavedView | undefined> => {
    const [found] = await reader.present(
      'saved-view',
      (await owners()).map((owner) => `${owner}/${id}`),
    )
    return found
  }

  const removed = (view: SavedView) => ({
    removes: [{ kind: 'saved-view', id: `${ownerOf(view)}/${view.id}` }],
  })

  const resolveSavedView = (
    request: ListRequest,
    saved: SavedView,
    visibleInboxIds: readonly string[],
  ): ResolvedRequest => ({
    query: askSavedView(request, saved),
    inboxIds: visibleInboxIds.filter((id) => saved.inboxId === undefined || id === saved.inboxId),
  })

  return {
    savedViews,
    saveView: async (input) => {
      const { id, ...parsed } = parseSavedView(input, readyTypes(await reader.all('field')), ports.operators)
      return commitPlan(ports, account, async () => {
        await (parsed.inboxId === undefined ? reader.need('user', userId) : requireAccess(parsed.inboxId))
        const before = id === undefined ? undefined : mustExist('saved-view', id, await find(id))
        const owner = ownerOf(parsed)
        const moves = before === undefined || ownerOf(before) !== owner
        if (moves) requireRoom(await viewsOf(owner))
        const view = { ...parsed, id: id ?? ports.ids.next('view') }
        const plan = joinPlans(
          before && moves ? removed(before) : {},
          overwrite('saved-view', `${owner}/${view.id}`, view),
        )
        return { plan, result: view }
      })
    },
    deleteView: (id) =>
      commitPlan(ports, account, async () => {
        const view = await find(id)
        return { plan: joinPlans(view ? removed(view) : {}), result: view !== undefined }
      }),
    countSavedViews: async () => {
      const [saved, inboxes, fields] = await Promise.all([savedViews(), myInboxes(), reader.all('field')])
      const visibleInboxIds = inboxes.map(({ id }) => id)
      const counts = saved.map(async (view) => {
        const { query, inboxIds } = resolveSavedView({ view: { saved: view.id } }, view, visibleInboxIds)
        const types = readyTypes(fields)
        if (askedFields(query).some((id) => !Object.hasOwn(types, id))) return []
        const where = listCondition(query, userId, inboxIds)
        return [[view.id, await ports.storage.count(account, where, types)] as const]
      })
      return Object.fromEntries((await Promise.all(counts)).flat())
    },
    resolveRequest: async (request, visibleInboxIds) => {
      const { view } = request
      if (typeof view === 'string') return { query: { ...request, view }, inboxIds: visibleInboxIds }
      return resolveSavedView(
        request,
        mustExist('saved-view', view.saved, await find(view.saved)),
        visibleInboxIds,
      )
    },
  }
}

interface ResolvedRequest {
  readonly query: ListQuestion
  readonly inboxIds: readonly string[]
}

const requireRoom = ({ length }: readonly SavedView[]): void => {
  if (length >= maxViews)
    throw refusal('INVALID_INPUT', 'view', `at most ${maxViews} views of one owner`, length)
}

/**
 * Every view is counted on request, so their number is limited. Concurrent saves can exceed the limit slightly, which
 * is harmless.
 */
const maxViews = 100
