import { expect, test } from 'vitest'
import type { Message } from '../../../src/inbox/message'
import { addToMailHead, noMails } from '../../../src/intake/conversation/mail-head'

const mail = (number: number): Message => ({
  id: `m${number}`,
  conversationId: 'c1',
  by: { kind: 'email', id: null },
  at: number,
  text: 'Hello',
  mailId: `${number}@ex.com`,
  from: { address: 'cleo@ex.com' },
})

test('the head of a long thread keeps the first Message-ID and the newest 49', () => {
  const thread = Array.from({ length: 70 }, (_, index) => mail(index))
  const { mailIds } = thread.reduce(addToMailHead, noMails)
  expect(mailIds).toEqual(['0@ex.com', ...thread.slice(-49).map(({ mailId }) => mailId)])
  expect(mailIds).toHaveLength(50)
})
