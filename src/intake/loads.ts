import type { Conversation } from '../inbox/conversation/conversation'
import { joinPlans, type Plan } from '../shared/plan'
import { absent, type Known, write } from './known'
import type { Load } from './load'

export type Loads = ReadonlyMap<string, Known<Load>>

export const loadOf = (loads: Loads, userId: string): Load =>
  loads.get(userId)?.value ?? { open: 0, lastTurn: 0 }

/**
 * What a change of a conversation does to the load of the people it leaves and joins. Each load row that changes is
 * guarded, so that two assignments to one person never both count from the same number.
 */
export const changeLoads = (
  before: Conversation | undefined,
  after: Conversation,
  loads: Loads,
  /** The person who was chosen automatically and has had their turn. */
  turnOf?: string,
): Plan => {
  const left = holder(before)
  const joined = holder(after)
  const nextTurn = 1 + Math.max(0, ...[...loads.values()].map((load) => load.value?.lastTurn ?? 0))
  const changed = new Set([...(left === joined ? [] : [left, joined]), turnOf].filter((id) => id != null))
  return joinPlans(
    ...[...changed].sort().map((userId) => {
      const { open, lastTurn } = loadOf(loads, userId)
      return write('load', userId, loads.get(userId) ?? absent, {
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
