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
import type { Ports } from '../run/ports'
import { mustExist, type Reader } from '../run/reader'
import { transact } from '../run/transact'

/** Views that an agent has saved, and those of the agent's inboxes. A view never shows another inbox (P-04). */
export interface AgentViews {
  /** The agent's own and those of their inboxes. */
  savedViews(): Promise<readonly SavedView[]>
  /**
   * Saves a view of one's own, or one of an inbox, which all its members see and may change.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place when a store could not answer the condition (K-12).
   */
  saveView(input: SavedViewInput): Promise<SavedView>
  /** False when the agent sees no view of this id. */
  deleteView(id: string): Promise<boolean>
  /** How many conversations each saved view holds, by its id. One that asks for a field that is gone is left out (K-18). */
  countSavedViews(): Promise<Readonly<Record<string, number>>>
}

interface AgentViewsOptions {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly reader: Reader
  readonly myInboxes: () => Promise<readonly Pick<Inbox, 'id'>[]>
  readonly mustUse: (inboxId: string) => Promise<void>
}

export const createAgentViews = ({
  ports,
  account,
  userId,
  reader,
  myInboxes,
  mustUse,
}: AgentViewsOptions): AgentViews & {
  /** What a request asks for, and of which of the inboxes that the agent may see. */
  readonly ask: (request: ListRequest, seen: readonly string[]) => Promise<Asked>
} => {
  /** Every owner whose views the agent sees. Nobody else's are ever read. */
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

  const askSaved = (request: ListRequest, saved: SavedView, seen: readonly string[]): Asked => ({
    question: askSavedView(request, saved),
    inboxIds: seen.filter((id) => saved.inboxId === undefined || id === saved.inboxId),
  })

  return {
    savedViews,
    saveView: async (input) => {
      const { id, ...parsed } = parseSavedView(input, readyTypes(await reader.all('field')), ports.operators)
      return transact(ports, account, async () => {
        await (parsed.inboxId === undefined ? reader.need('user', userId) : mustUse(parsed.inboxId))
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
      transact(ports, account, async () => {
        const view = await find(id)
        return { plan: joinPlans(view ? removed(view) : {}), result: view !== undefined }
      }),
    countSavedViews: async () => {
      const [saved, inboxes, fields] = await Promise.all([savedViews(), myInboxes(), reader.all('field')])
      const seen = inboxes.map(({ id }) => id)
      const counts = saved.map(async (view) => {
        const { question, inboxIds } = askSaved({ view: { saved: view.id } }, view, seen)
        const types = readyTypes(fields)
        if (askedFields(question).some((id) => !Object.hasOwn(types, id))) return []
        const where = listCondition(question, userId, inboxIds)
        return [[view.id, await ports.storage.count(account, where, types)] as const]
      })
      return Object.fromEntries((await Promise.all(counts)).flat())
    },
    ask: async (request, seen) => {
      const { view } = request
      if (typeof view === 'string') return { question: { ...request, view }, inboxIds: seen }
      return askSaved(request, mustExist('saved-view', view.saved, await find(view.saved)), seen)
    },
  }
}

interface Asked {
  readonly question: ListQuestion
  readonly inboxIds: readonly string[]
}

const requireRoom = ({ length }: readonly SavedView[]): void => {
  if (length >= most) throw refusal('INVALID_INPUT', 'view', `at most ${most} views of one owner`, length)
}

/** Each of them is counted when they are. Of those saved in one moment a few more may get in, which costs little. */
const most = 100
