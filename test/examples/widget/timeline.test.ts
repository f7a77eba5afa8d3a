import { describe, expect, test } from 'vitest'
import type { ChatEntry } from '../../../examples/helpdesk/api'
import { acknowledged, written } from '../../../examples/helpdesk/widget/sending/outgoing'
import { choicesOf, type Item, isClosed, timelineOf } from '../../../examples/helpdesk/widget/thread/timeline'
import { letter } from './letters'
import { message } from './thread-entries'

const asked = message({ seq: 1, at: 1_000, from: 'bot', choices: ['Yes', 'No'] })
const answered = message({ seq: 2, at: 5_000 })
const closed: ChatEntry = { type: 'closed', conversationId: 'c1', seq: 3, at: 6_000 }

const textsOf = (items: readonly Item[]) =>
  items.map((item) =>
    item.kind === 'outgoing' ? item.message.text : item.entry.type === 'message' && item.entry.text,
  )

describe('the timeline', () => {
  test('shows the echo in place of the outgoing message', () => {
    const echo = message({ seq: 3, clientId: 'k1', from: 'visitor', at: 2_000 })
    expect(timelineOf([echo], written([], letter('k1', 'Help'), 1_000))).toEqual([
      { kind: 'entry', entry: echo },
    ])
  })

  test('puts an acknowledged message without an echo where the server’s clock has it', () => {
    const outgoing = acknowledged(written([], letter('k1', 'Help'), 0), 'k1', {
      accepted: true,
      id: 'm9',
      at: 3_000,
    })
    expect(textsOf(timelineOf([asked, answered], outgoing))).toEqual(['Hello', 'Help', 'Hello'])
  })

  test('puts a message under way last, whatever the visitor’s clock says', () => {
    const outgoing = written([], letter('k1', 'Help'), 0)
    expect(textsOf(timelineOf([asked, answered], outgoing))).toEqual(['Hello', 'Hello', 'Help'])
  })

  test('offers the choices of the last message, and none once the visitor has written', () => {
    expect(choicesOf(timelineOf([asked], []))).toEqual(['Yes', 'No'])
    expect(choicesOf(timelineOf([asked], written([], letter('k1', 'Yes'), 0)))).toEqual([])
    expect(choicesOf(timelineOf([asked, answered], []))).toEqual([])
  })

  test('is closed until the visitor writes again', () => {
    expect(isClosed(timelineOf([answered, closed], []))).toBe(true)
    expect(isClosed(timelineOf([answered, closed], written([], letter('k1', 'Hi'), 0)))).toBe(false)
    expect(isClosed(timelineOf([], []))).toBe(false)
  })
})
