import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { TrafficStep } from '../../src/testing/arbitraries/traffic-step'
import { runs } from '../support/runs'
import {
  expectOneDispositionEach,
  expectPartition,
  expectSoundThreads,
  expectTrueExplanations,
  expectTrueFields,
  expectTrueLoads,
  readAll,
} from './invariants'
import { openPlay, type Play, shopTraffic } from './play'

const expectSound = async ({ storage, calls }: Play): Promise<void> => {
  const everything = await readAll(storage)
  expectSoundThreads(everything)
  expectOneDispositionEach(everything, calls)
  expectTrueLoads(everything)
  expectTrueExplanations(everything)
  await expectPartition(storage, everything)
  await expectTrueFields(storage, everything)
}

test.prop([shopTraffic()], { numRuns: runs(150) })(
  'whatever happens, nothing is lost, doubled or miscounted',
  async (steps) => {
    const play = await openPlay()
    await play.inTurn(steps)
    await expectSound(play)
  },
)

test.prop([shopTraffic()], { numRuns: runs(60) })(
  'what happens twice under one id has happened once',
  async (steps) => {
    const [once, twice] = [await openPlay(), await openPlay()]
    await once.inTurn(steps)
    await twice.inTurn(steps.flatMap((step) => [step, step]))
    const [first, second] = [await readAll(once.storage), await readAll(twice.storage)]
    const isNoCopy = ([id]: readonly [string, unknown]): boolean => !id.startsWith('mail-copy/')
    expect({ ...second, dispositions: second.dispositions.filter(isNoCopy) }).toEqual({
      ...first,
      dispositions: first.dispositions.filter(isNoCopy),
    })
  },
)

test.prop([shopTraffic()], { numRuns: runs(60) })(
  'two processes that race lose nothing, double nothing and count right',
  async (steps) => {
    const play = await openPlay(2)
    const half = Math.ceil(steps.length / 2)
    for (const batch of [steps.slice(0, half), steps.slice(half)]) await play.atOnce(batch)
    expect(play.calls.conflicts).toBe(0)
    await expectSound(play)
  },
)

test('a hundred visitors who write at one moment are all heard, and shared out evenly', async () => {
  const play = await openPlay(2)
  const step = (visitor: number): TrafficStep => ({
    kind: 'chat',
    visitor,
    targetedMessage: 0,
    clientId: `m${visitor}`,
    sessionId: `s${visitor}`,
    text: `text m${visitor}`,
  })
  await play.atOnce(Array.from({ length: 100 }, (_, index) => step(index)))
  expect(play.calls.conflicts).toBe(0)
  await expectSound(play)
})
