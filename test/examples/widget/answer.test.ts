import { describe, expect, test } from 'vitest'
import { answerOf } from '../../../examples/helpdesk/widget/api/answer'

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

/** As when the server dies while it answers. */
const brokenOff = (status: number) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"accepted":'))
        controller.error(new TypeError('network error'))
      },
    }),
    { status },
  )

describe('an answer', () => {
  test('that arrives in full is taken', async () => {
    expect(await answerOf(json({ at: 1 }))).toEqual({ kind: 'ok', value: { at: 1 } })
    expect(await answerOf(new Response(null, { status: 204 }))).toEqual({ kind: 'ok', value: undefined })
  })

  test('that breaks off is asked for again: nobody knows what was done', async () => {
    expect(await answerOf(undefined)).toEqual({ kind: 'unreachable' })
    expect(await answerOf(brokenOff(200))).toEqual({ kind: 'unreachable' })
  })

  test.for([408, 425, 429, 500, 503])('%i may be another one later', async (status) => {
    expect(await answerOf(json({}, status))).toEqual({ kind: 'unreachable' })
  })

  test('of no is told with its sentence', async () => {
    const problem = { code: 'CONSENT_REQUIRED', sentence: 'Please agree first.' }
    expect(await answerOf(json(problem, 409))).toEqual({ kind: 'refused', problem })
    expect(await answerOf(new Response('<h1>Forbidden</h1>', { status: 403 }))).toEqual({
      kind: 'refused',
      problem: { code: 'UNREADABLE_ANSWER', sentence: 'The server refused this (403).' },
    })
    expect(await answerOf(json({}, 401))).toEqual({ kind: 'unauthorized' })
  })
})
