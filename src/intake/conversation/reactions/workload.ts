import type { Conversation } from '../../../inbox/conversation/conversation'
import { type KnownRecords, write } from '../../../records/known'
import { noWorkload } from '../../../records/workload'
import { joinPlans } from '../../../shared/plan'
import type { Reaction } from './reaction'

/**
 * Counts the open conversations of the old and the new assignee. Each changed row is guarded, so that two concurrent
 * assignments to one user cannot count from the same number.
 */
export const workload: Reaction = {
  writes: ['load'],
  keys: ({ conversation, assignable }) =>
    [...new Set([...(conversation?.assigneeId == null ? [] : [conversation.assigneeId]), ...assignable])].map(
      (id) => ({ kind: 'load', id }),
    ),
  react: ({ before, after }, known) => {
    const [left, joined] = [countedAssignee(before), countedAssignee(after)]
    if (left === joined) return {}
    return joinPlans(
      ...[left, joined]
        .filter((userId) => userId !== null)
        .sort()
        .map((userId) => count(userId, userId === joined ? 1 : -1, known)),
    )
  },
}

const count = (userId: string, difference: 1 | -1, known: KnownRecords) => {
  const row = known.get('load', userId)
  const { open, lastTurn } = row.value ?? noWorkload
  return write('load', userId, row, { open: Math.max(0, open + difference), lastTurn })
}

/** The user whose workload includes the conversation. */
const countedAssignee = (conversation: Conversation | undefined): string | null =>
  conversation && conversation.status === 'open' && conversation.filtered === null
    ? conversation.assigneeId
    : null
