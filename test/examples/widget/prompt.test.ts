import { describe, expect, test } from 'vitest'
import type { ChatVisit } from '../../../examples/helpdesk/api'
import { promptOf, waitOf } from '../../../examples/helpdesk/widget/thread/prompt'

type Visit = Pick<ChatVisit, 'consent' | 'emailCapture'>

const consent = (basis: 'explicit' | 'legitimate-interest', maySend: boolean): Visit => ({
  consent: { basis, text: 'We keep what you write.', version: '1', maySend },
})
const email = (when: 'before_first_message' | 'after_first_message'): Visit => ({
  emailCapture: { when, text: 'Your address?' },
})
const late: Visit = {
  emailCapture: { when: 'after_first_message', text: 'Your address?', delay: 60_000 },
}
const silent = { hasWritten: false, declinedEmail: false, waited: false }
const wrote = { ...silent, hasWritten: true }

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
    ['agreement again after an objection', consent('legitimate-interest', false), wrote, 'agreement'],
    ['the address before the first message', email('before_first_message'), silent, 'email-first'],
    ['no address in an older conversation', email('before_first_message'), wrote, 'nothing'],
    ['the address after the first message', email('after_first_message'), wrote, 'email'],
    ['no address before it is due', email('after_first_message'), silent, 'nothing'],
    ['no address while the delay is not over', late, wrote, 'nothing'],
    ['the address once the delay is over', late, { ...wrote, waited: true }, 'email'],
    [
      'no address before a first message, however long it takes',
      late,
      { ...silent, waited: true },
      'nothing',
    ],
    ['no address twice', email('after_first_message'), { ...wrote, declinedEmail: true }, 'nothing'],
  ] as const)('%s', (_name, visit, visitor, asked) => {
    expect(promptOf(visit, visitor)).toBe(asked)
  })
})

test.each([
  ['all of the delay after a message of this moment', 100_000, 60_000],
  ['what is left of it after a page load', 70_000, 30_000],
  ['nothing once it is over', 10_000, 0],
  ['no longer than the delay where the clock is behind', 900_000, 60_000],
])('the address waits %s', (_name, firstWritten, left) => {
  expect(waitOf(60_000, firstWritten, 100_000)).toBe(left)
})
