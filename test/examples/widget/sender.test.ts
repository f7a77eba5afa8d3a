import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatAcknowledgement } from '../../../examples/helpdesk/api'
import type { Answer } from '../../../examples/helpdesk/widget/api/answer'
import {
  type Outgoing,
  type OutgoingContent,
  written,
} from '../../../examples/helpdesk/widget/sending/outgoing'
import { createSender } from '../../../examples/helpdesk/widget/sending/sender'
import { letter } from './letters'

const ok: Answer<ChatAcknowledgement> = { kind: 'ok', value: { accepted: true, id: 'm1', at: 5_000 } }
const unreachable: Answer<ChatAcknowledgement> = { kind: 'unreachable' }
const no: Answer<ChatAcknowledgement> = {
  kind: 'refused',
  problem: { code: 'CONSENT_STALE', sentence: 'The text has changed.' },
}

/** A sender with two messages waiting and a server that gives these answers, then takes everything. */
const given = (...answers: Answer<ChatAcknowledgement>[]) => {
  const posted: OutgoingContent[] = []
  const stalls: boolean[] = []
  const refusals: string[] = []
  let list: readonly Outgoing[] = written(written([], letter('k1'), 1), letter('k2'), 2)
  const sender = createSender({
    post: async (sent) => {
      posted.push(sent)
      return answers.shift() ?? ok
    },
    list: () => list,
    update: (changed) => {
      list = changed
    },
    onStalled: (stalled) => stalls.push(stalled),
    onRefused: () => refusals.push('refused'),
  })
  return { sender, posted, stalls, refusals, statuses: () => list.map(({ status }) => status) }
}

describe('the sender', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('sends one after the other, each once, without what only the widget knows', async () => {
    const { sender, posted, statuses } = given()
    await Promise.all([sender.flush(), sender.flush()])
    expect(posted).toEqual([letter('k1'), letter('k2')])
    expect(statuses()).toEqual(['sent', 'sent'])
  })

  test('repeats an unanswered message unchanged, and no later one overtakes it', async () => {
    const { sender, posted, stalls } = given(unreachable, unreachable)
    await sender.flush()
    expect(posted).toEqual([letter('k1')])
    await vi.advanceTimersByTimeAsync(3_000)
    expect(posted).toEqual([letter('k1'), letter('k1'), letter('k1'), letter('k2')])
    expect(stalls).toEqual([true, true, false, false])
  })

  test('cuts the pause short when told to, and then sends nothing twice', async () => {
    const { sender, posted } = given(unreachable)
    await sender.flush()
    await sender.flush()
    expect(posted).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(posted).toHaveLength(3)
  })

  test('keeps a refused message, reports it and goes on with the next', async () => {
    const { sender, refusals, statuses } = given(no)
    await sender.flush()
    expect(statuses()).toEqual(['refused', 'sent'])
    expect(refusals).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(statuses()).toEqual(['refused', 'sent'])
  })
})
