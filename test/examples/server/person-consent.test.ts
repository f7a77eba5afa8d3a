import { describe, expect, test } from 'vitest'
import { personConsent } from '../../../examples/helpdesk/server/present/person-consent'
import { type ConsentAct, decideSend } from '../../../src/consent'
import type { ConsentView } from '../../../src/index'

const act = (event: ConsentAct['event']): ConsentAct => ({
  event,
  lawfulBasis: 'consent',
  version: '1',
  textDigest: 'digest',
  decidedAt: 5,
  recordId: 'record',
})
const view = ({ process, ...but }: Partial<ConsentView>): ConsentView => ({
  ...(process && { process }),
  subscriptions: {},
  bound: false,
  answer: decideSend(
    {},
    {
      ledger: { communicate: {}, ...(process && { process }) },
      message: { kind: 'service' },
    },
  ),
  confirmed: false,
  ...but,
})
const notice = { version: '2', text: 'We do.', decidedAt: 7 }

describe('what an agent is told of consent', () => {
  test('is what the person decided, before what they were shown', () => {
    expect(personConsent(view({ process: act('given'), notice })).process).toEqual({
      event: 'given',
      basis: 'consent',
      version: '1',
      at: 5,
    })
    expect(personConsent(view({ notice })).process).toEqual({
      event: 'shown',
      basis: 'legitimate-interest',
      version: '2',
      at: 7,
    })
    expect(personConsent(view({})).process).toBeUndefined()
  })

  test.each([
    ['given', false, 'answers'],
    ['refused', false, 'answers'],
    ['withdrawn', false, 'confirmation'],
    ['objected', false, 'confirmation'],
    ['withdrawn', true, 'nothing'],
  ] as const)('C-26 after %s, confirmed %s, allows %s', (event, confirmed, allows) => {
    expect(personConsent(view({ process: act(event), confirmed })).allows).toBe(allows)
  })
})
