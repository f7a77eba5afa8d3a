import { describe, expect, test } from 'vitest'
import type { ChatVisit } from '../../../examples/helpdesk/api'
import { askedOf } from '../../../examples/helpdesk/widget/thread/asked'

type Visit = Pick<ChatVisit, 'consent' | 'emailCapture'>

const consent = (basis: 'explicit' | 'legitimate-interest', maySend: boolean): Visit => ({
  consent: { basis, text: 'We keep what you write.', version: '1', maySend },
})
const email = (when: 'before_first_message' | 'after_first_message', known = false): Visit => ({
  emailCapture: { when, text: 'Your address?', known },
})
const silent = { hasWritten: false, declinedEmail: false }
const wrote = { hasWritten: true, declinedEmail: false }

describe('what is asked of the visitor', () => {
  test.each([
    ['nothing where nothing is configured', {}, silent, 'nothing'],
    [
      'agreement before anything else',
      { ...consent('explicit', false), ...email('before_first_message') },
      silent,
      'agreement',
    ],
    ['nothing more once agreed', consent('explicit', true), silent, 'nothing'],
    ['nothing under legitimate interest', consent('legitimate-interest', true), silent, 'nothing'],
    ['silence after an objection', consent('legitimate-interest', false), wrote, 'nothing-allowed'],
    ['the address before the first message', email('before_first_message'), silent, 'email-first'],
    ['no address in an older conversation', email('before_first_message'), wrote, 'nothing'],
    ['the address after the first message', email('after_first_message'), wrote, 'email'],
    ['no address before it is due', email('after_first_message'), silent, 'nothing'],
    ['no address that is known', email('after_first_message', true), wrote, 'nothing'],
    ['no address twice', email('after_first_message'), { ...wrote, declinedEmail: true }, 'nothing'],
  ] as const)('%s', (_name, visit, visitor, asked) => {
    expect(askedOf(visit, visitor)).toBe(asked)
  })
})
