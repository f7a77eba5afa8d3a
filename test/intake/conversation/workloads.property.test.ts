import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { changeWorkloads } from '../../../src/intake/conversation/workloads'
import { conversations } from '../../../src/testing/arbitraries/conversations'
import { people, user } from '../shop'

const openOf = (conversation: Conversation | undefined, userId: string): number =>
  Number(
    conversation?.status === 'open' && conversation.filtered === null && conversation.assigneeId === userId,
  )

const counted = { open: 5, lastTurn: 1 }

test.prop([
  fc.option(conversations(), { nil: undefined }),
  conversations(),
  fc.constantFrom(undefined, 'ana', 'ben'),
])(
  'a load changes by what a change of one conversation adds and takes, and each row is guarded',
  (before, after, turnOf) => {
    const { workloads } = people([user('ana'), user('ben')], { ana: counted, ben: counted })
    const plan = changeWorkloads(before, after, workloads, turnOf)
    for (const userId of ['ana', 'ben']) {
      const row = plan.puts.find(({ id }) => id === userId)
      const difference = openOf(after, userId) - openOf(before, userId)
      expect(row?.value ?? counted).toEqual({ open: 5 + difference, lastTurn: userId === turnOf ? 2 : 1 })
      expect(plan.guards.filter(({ id }) => id === userId)).toHaveLength(row ? 1 : 0)
    }
  },
)
