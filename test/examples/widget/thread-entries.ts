import type { Message } from '../../../examples/helpdesk/widget/thread/timeline'

/** A message of a thread; what a test does not name is of no interest to it. */
export const message = (given: Partial<Message>): Message => ({
  type: 'message',
  conversationId: 'c1',
  seq: 1,
  id: `m${given.seq ?? 1}`,
  from: 'agent',
  name: 'Ana',
  text: 'Hello',
  at: 1_000,
  ...given,
})
