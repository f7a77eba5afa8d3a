import { describe, expect, test } from 'vitest'
import { decideDuplicate } from '../../../src/inbox/mail/decide-duplicate'
import { mailDedupeKey } from '../../../src/inbox/mail/dedupe-key'
import { mail } from './mail'

const key = mailDedupeKey(mail())

describe('mailDedupeKey', () => {
  test.each([
    ['other line ends and blanks', { text: ' Where is  my order?\r\n' }],
    [
      'the footer of a group',
      {
        text: 'Where is my order?\n\n-- \nYou received this message because you are subscribed to the group.',
      },
    ],
    ['the footer of a list', { text: `Where is my order?\n${'_'.repeat(47)}\nHelp mailing list` }],
    ['brackets around its id', { messageId: ' <m1@EX.com>' }],
    ['another route', { envelope: { from: 'list@acme.example', to: [] }, subject: '[help] A question' }],
  ])('a copy with %s has the same key', (_, but) => {
    expect(mailDedupeKey(mail(but))).toBe(key)
  })

  test.each([
    ['another text', { text: 'Where is my other order?' }],
    ['another id', { messageId: 'm2@ex.com' }],
    ['no id', { messageId: undefined }],
  ])('a mail with %s has another key', (_, but) => {
    expect(mailDedupeKey(mail(but))).not.toBe(key)
  })

  test('without an id, sender, date, subject and text name it', () => {
    const without = { messageId: undefined, date: 5 }
    const bare = mailDedupeKey(mail(without))
    expect(mailDedupeKey(mail({ ...without, from: { address: 'CLEO@ex.com' } }))).toBe(bare)
    for (const but of [{ date: 6 }, { subject: 'x' }, { text: 'x' }, { from: { address: 'dora@ex.com' } }]) {
      expect(mailDedupeKey(mail({ ...without, ...but }))).not.toBe(bare)
    }
  })
})

describe('decideDuplicate', () => {
  test.each([
    [{ key: true, messageId: true }, true, 'DUPLICATE_MESSAGE'],
    [{ key: false, messageId: true }, false, 'MESSAGE_ID_COLLISION'],
    [{ key: false, messageId: false }, false, 'ACCEPTED'],
  ] as const)('F-01 %j', (seen, outcome, reason) => {
    expect(decideDuplicate({}, seen)).toMatchObject({ outcome, reason })
  })
})
