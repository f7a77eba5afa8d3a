import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../examples/event-sourced/state'
import { blockId } from '../../../src/inbox/blocking/block-ids'
import { emptyChain, type Lookups } from '../../../src/intake'
import type { Faulty } from './open-service'
import { type Story, sideBySide, stories } from './side-by-side'

/** What each lookup answers of a person, a record or an address that does not exist. */
const empty: Lookups = {
  conversation: () => undefined,
  visibleMessages: () => [],
  contact: () => undefined,
  contactAddress: () => null,
  newContactId: () => '',
  hasUnfilteredThread: () => false,
  visitor: () => null,
  ledger: () => emptyChain,
  block: () => undefined,
  disposition: () => null,
  mailId: () => null,
  pool: (id) => ({ id, counter: null, turns: {} }),
  workload: () => ({ open: 0, lastTurn: 0 }),
  pendingSubscription: () => null,
  confirmation: () => null,
}

type Fault = (state: ReturnType<typeof fold>) => Partial<Lookups>

const inState = (fault: Fault): Faulty => ({
  stateOf: (log) => {
    const state = fold(log)
    return { ...state, ...fault(state) }
  },
})

const faults: readonly (readonly [name: string, faulty: Faulty])[] = [
  ...Object.entries(empty).map(
    ([name, lookup]) => [`${name} finds nothing`, inState(() => ({ [name]: lookup }))] as const,
  ),
  ['a block never ends', inState(({ all }) => ({ block: (id) => blockOnce(all, id) }))],
  ['no sender is allowed', { setupOf: (setup) => ({ ...setup, allowed: [] }) }],
]

/** The first block with this id, also after it was removed. */
const blockOnce = (all: ReturnType<typeof fold>['all'], id: string) =>
  all('block').find(({ block }) => blockId(block) === id)?.block

/** A fault may also end in an error, for example when a conversation is not found. */
const isSame = async (story: Story, faulty: Faulty): Promise<boolean> => {
  try {
    const { helpdesk, service } = await sideBySide(story, faulty)
    return isDeepStrictEqual(service, helpdesk)
  } catch {
    return false
  }
}

describe('R-19: the comparison with the helpdesk finds a fault in each lookup of the example', () => {
  test.for(faults)('%s', async ([, faulty]) => {
    const found = await fc.check(
      fc.asyncProperty(stories, async (story) => isSame(story, faulty)),
      { numRuns: 200, endOnFailure: true },
    )
    expect(found.failed).toBe(true)
    // The same story without the fault: what was found is the fault.
    const [story] = found.counterexample as [Story]
    expect(await isSame(story, {})).toBe(true)
  })
})
