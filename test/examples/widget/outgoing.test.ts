import { describe, expect, test } from 'vitest'
import {
  acknowledged,
  again,
  discarded,
  echoed,
  nextToSend,
  refused,
  written,
} from '../../../examples/helpdesk/widget/sending/outgoing'
import { letter } from './letters'
import { message } from './thread-entries'

const waiting = written(written([], letter('k1'), 1_000), letter('k2'), 2_000)
const taken = { accepted: true, id: 'm1', at: 7_000 } as const

describe('outgoing messages', () => {
  test('leave in the order they were written', () => {
    expect(nextToSend(waiting)?.clientId).toBe('k1')
    expect(nextToSend(acknowledged(waiting, 'k1', taken))?.clientId).toBe('k2')
  })

  test('an acknowledged one stays, sent, at the server’s instant', () => {
    expect(acknowledged(waiting, 'k1', taken)[0]).toMatchObject({ clientId: 'k1', status: 'sent', at: 7_000 })
  })

  test('an acknowledged one goes when the thread echoes it, and only then', () => {
    const sent = acknowledged(waiting, 'k1', taken)
    expect(echoed(sent, [message({ from: 'agent' })])).toEqual(sent)
    expect(
      echoed(sent, [message({ from: 'visitor', clientId: 'k1' })]).map(({ clientId }) => clientId),
    ).toEqual(['k2'])
  })

  test('an echo that overtakes the acknowledgement settles the message too', () => {
    const left = echoed(waiting, [message({ from: 'visitor', clientId: 'k1' })])
    expect(acknowledged(left, 'k1', taken).map(({ clientId }) => clientId)).toEqual(['k2'])
  })

  test('a refused one keeps its text and its reason and holds up nobody', () => {
    const list = refused(waiting, 'k1', 'Consent is missing.')
    expect(list[0]).toMatchObject({ text: 'Help', status: 'refused', because: 'Consent is missing.' })
    expect(nextToSend(list)?.clientId).toBe('k2')
  })

  test('a refused one is tried again under the same id, without its old reason', () => {
    const list = again(refused(waiting, 'k1', 'Consent is missing.'), 'k1')
    expect(nextToSend(list)).toMatchObject({ clientId: 'k1', status: 'sending' })
    expect(list[0]?.because).toBeUndefined()
  })

  test('only a refused one can be discarded', () => {
    expect(discarded(waiting, 'k1')).toEqual(waiting)
    expect(discarded(refused(waiting, 'k1', 'No.'), 'k1').map(({ clientId }) => clientId)).toEqual(['k2'])
  })
})
