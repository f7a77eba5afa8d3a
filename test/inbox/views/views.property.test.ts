import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { type View, viewCondition } from '../../../src/inbox/views/view'
import { compileCondition } from '../../../src/rules/compile'
import { conversations } from '../../../src/testing/arbitraries/conversations'

const holds = (view: View) => compileCondition(viewCondition(view, 'ana'))

const list = fc.array(conversations({ maxLater: 6 }).map(({ conversation }) => conversation))

test.prop([list])('All, Bots and Filtered hold each conversation once', (all) => {
  const parts = (['all', 'bots', 'filtered'] as const).map(holds)
  for (const each of all) expect(parts.filter((part) => part(each))).toHaveLength(1)
})

test.prop([list])('Mine, Unassigned and what others have are All', (all) => {
  const [general, mine, unassigned] = [holds('all'), holds('mine'), holds('unassigned')]
  for (const each of all) {
    const others = each.assigneeId !== null && each.assigneeId !== 'ana' && general(each)
    expect([mine(each), unassigned(each), others].filter(Boolean)).toHaveLength(general(each) ? 1 : 0)
  }
})

test.prop([list])('Email and Chat are All', (all) => {
  const [general, email, chat] = [holds('all'), holds('email'), holds('chat')]
  for (const each of all) {
    expect([email(each), chat(each)].filter(Boolean)).toHaveLength(general(each) ? 1 : 0)
  }
})
