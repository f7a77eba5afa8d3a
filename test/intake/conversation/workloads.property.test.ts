import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { workload } from '../../../src/intake/conversation/reactions/workload'
import { conversations } from '../../../src/testing/arbitraries/conversations'
import { read } from '../shop'

const openOf = (conversation: Conversation | undefined, userId: string): number =>
  Number(
    conversation?.status === 'open' && conversation.filtered === null && conversation.assigneeId === userId,
  )

const counted = { open: 5, lastTurn: 1 }
const conversation = fc.option(
  conversations({ ids: fc.constantFrom('c1', 'c2') }).map(({ conversation: each }) => each),
  { nil: undefined },
)

test.prop([conversation, conversation])(
  'a workload changes by what a change of one conversation adds and takes, and each row is guarded',
  (before, after) => {
    const known = read({ 'load/ana': counted, 'load/ben': counted })
    const change = { before, after, entries: [], added: [], removed: [], now: 1 }
    const { puts = [], guards = [] } = workload.react(change, known)
    for (const userId of ['ana', 'ben']) {
      const row = puts.find(({ id }) => id === userId)
      const difference = openOf(after, userId) - openOf(before, userId)
      expect(row?.value ?? counted).toEqual({ open: 5 + difference, lastTurn: 1 })
      expect(guards.filter(({ id }) => id === userId)).toHaveLength(row ? 1 : 0)
    }
  },
)

test.prop([conversation, conversation])(
  'what a reaction reads follows from the conversation before, and from who may get it',
  (before, after) => {
    const assignable = after?.assigneeId == null ? [] : [after.assigneeId]
    const declared = new Set(
      workload.keys({ conversation: before, assignable, talks: true }).map(({ id }) => id),
    )
    const { guards = [] } = workload.react(
      { before, after, entries: [], added: [], removed: [], now: 1 },
      read({ 'load/ana': counted, 'load/ben': counted }),
    )
    for (const { id } of guards) expect(declared).toContain(id)
  },
)
