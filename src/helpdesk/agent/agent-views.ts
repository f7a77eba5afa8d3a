import { askedFields, listCondition } from '../../inbox/views/list-request'
import type { SavedView, SavedViewInput } from '../../inbox/views/saved-view'
import { parseSavedView } from '../../inbox/views/saved-view-schema'
import { overwrite } from '../../records/known'
import { mustExist } from '../../records/must-exist'
import { readyTypes } from '../../settings/field'
import { joinPlans } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { beginAct } from '../run/begin-act'
import { commitPlan } from '../run/commit-plan'
import { type AgentContext, readInboxes, requireAccess } from './agent-access'
import { findSavedView, ownerOf, readSavedViews, readViewsOf } from './read-saved-views'
import { resolveSavedView } from './resolve-request'

/** The saved views of the agent and of the agent's inboxes. A view never shows other inboxes (P-04). */
export interface AgentViews {
  /**
   * The agent's own views and those of their inboxes.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  list(): Promise<readonly SavedView[]>
  /**
   * Saves a personal view, or a view of an inbox, which all its members can see and change.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place if no store can answer the condition (K-12); `INVALID_INPUT` if
   * the owner has too many views; `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown view or inbox.
   */
  save(input: SavedViewInput): Promise<SavedView>
  /**
   * Deletes a view. False if the agent has no view with this id.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  delete(id: string): Promise<boolean>
  /**
   * The number of conversations in each saved view, by view id. A view with a removed field is left out (K-18).
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  counts(): Promise<Readonly<Record<string, number>>>
}

export const createAgentViews = ({ ports, account, userId }: AgentContext): AgentViews => {
  const removed = (view: SavedView) => ({
    removes: [{ kind: 'saved-view', id: `${ownerOf(userId, view)}/${view.id}` }],
  })

  return {
    list: () => readSavedViews(beginAct(ports, account), userId),
    save: (input) =>
      commitPlan(ports, account, async (reader) => {
        const [, fields] = await Promise.all([reader.need('user', userId), reader.all('field')])
        const { id, ...parsed } = parseSavedView(input, readyTypes(fields), ports.operators)
        if (parsed.inboxId !== undefined) await requireAccess(reader, userId, parsed.inboxId)
        const before =
          id === undefined ? undefined : mustExist('saved-view', id, await findSavedView(reader, userId, id))
        const owner = ownerOf(userId, parsed)
        const moves = before === undefined || ownerOf(userId, before) !== owner
        if (moves) requireRoom(await readViewsOf(reader, owner))
        const view = { ...parsed, id: id ?? ports.ids.next('view') }
        const plan = joinPlans(
          before && moves ? removed(before) : {},
          overwrite('saved-view', `${owner}/${view.id}`, view),
        )
        return { plan, result: view }
      }),
    delete: (id) =>
      commitPlan(ports, account, async (reader) => {
        const view = await findSavedView(reader, userId, id)
        return { plan: joinPlans(view ? removed(view) : {}), result: view !== undefined }
      }),
    counts: async () => {
      const reader = beginAct(ports, account)
      const [saved, inboxes, fields] = await Promise.all([
        readSavedViews(reader, userId),
        readInboxes(reader, userId),
        reader.all('field'),
      ])
      const types = readyTypes(fields)
      const visibleInboxIds = inboxes.map(({ id }) => id)
      const counts = saved.map(async (view) => {
        const { query, inboxIds } = resolveSavedView({ view: { saved: view.id } }, view, visibleInboxIds)
        if (askedFields(query).some((id) => !Object.hasOwn(types, id))) return []
        const where = listCondition(query, userId, inboxIds)
        return [[view.id, await ports.storage.count(account, where, types)] as const]
      })
      return Object.fromEntries((await Promise.all(counts)).flat())
    },
  }
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
