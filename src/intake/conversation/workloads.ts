import type { Conversation } from '../../inbox/conversation/conversation'
import { absent, type Known, write } from '../../records/known'
import type { Workload } from '../../records/workload'
import { joinPlans, type Plan } from '../../shared/plan'

export type Workloads = ReadonlyMap<string, Known<Workload>>

export const workloadOf = (workloads: Workloads, userId: string): Workload =>
  workloads.get(userId)?.value ?? { open: 0, lastTurn: 0 }

/**
 * What a change of a conversation does to the load of the people it leaves and joins. Each load row that changes is
 * guarded, so that two assignments to one person never both count from the same number.
 */
export const changeWorkloads = (
  before: Conversation | undefined,
  after: Conversation,
  workloads: Workloads,
  /** The person who was chosen automatically and has had their turn. */
  turnOf?: string,
): Plan => {
  const left = holder(before)
  const joined = holder(after)
  const nextTurn = 1 + Math.max(0, ...[...workloads.values()].map((load) => load.value?.lastTurn ?? 0))
  const changed = new Set([...(left === joined ? [] : [left, joined]), turnOf].filter((id) => id != null))
  return joinPlans(
    ...[...changed].sort().map((userId) => {
      const { open, lastTurn } = workloadOf(workloads, userId)
      return write('load', userId, workloads.get(userId) ?? absent, {
        open: Math.max(0, open + (left === joined ? 0 : Number(userId === joined) - Number(userId === left))),
        lastTurn: userId === turnOf ? nextTurn : lastTurn,
      })
    }),
  )
}

/** Whose load a conversation counts for. */
const holder = (conversation: Conversation | undefined): string | null =>
  conversation && conversation.status === 'open' && conversation.filtered === null
    ? conversation.assigneeId
    : null
