import fc from 'fast-check'
import type { Conversation } from '../../inbox/conversation/conversation'
import { kindsOf } from './blocks'

export type ConversationStateOptions = {
  /** The ids of the conversations. @default different ids */
  readonly ids?: fc.Arbitrary<string>
  /** The names of channel kinds. @default chat, email */
  readonly channelKinds?: readonly string[]
}

/** A stored conversation in any valid state. */
export const conversationStates = ({
  ids = fc.uuid(),
  ...options
}: ConversationStateOptions = {}): fc.Arbitrary<Conversation> =>
  fc
    .record({
      id: ids,
      inboxId: fc.constantFrom('support', 'sales'),
      channelKind: fc.constantFrom(...kindsOf(options)),
      status: fc.constantFrom('open', 'closed'),
      filtered: fc.option(fc.constantFrom('MARKED_SPAM', 'SENDER_BLOCKED', 'FILTERED_ROLE_ADDRESS'), {
        freq: 2,
      }),
      control: fc.constantFrom('human', 'bot'),
      assigneeId: fc.option(fc.constantFrom('ana', 'ben'), { freq: 2 }),
      teamId: fc.option(fc.constantFrom('blue', 'green')),
      createdAt: fc.integer({ min: 0, max: 20 }),
      lasted: fc.integer({ min: 0, max: 10 }),
      waitingSince: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 }),
    })
    .map(({ lasted, ...drawn }) => ({ ...settled, ...drawn, lastMessageAt: drawn.createdAt + lasted }))

const settled = {
  channelId: 'channel',
  widgetId: null,
  closedAt: null,
  botId: null,
  epoch: 1,
  visitorId: null,
  contactId: null,
  removedContactIds: [],
  sessionId: null,
  previousId: null,
  firstMessageId: null,
  latestMessageId: null,
  customerMessages: 1,
  answers: 0,
  seq: 1,
}
